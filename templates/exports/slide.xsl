<?xml version="1.0" encoding="UTF-8"?>
<!-- What pandoc leaves undone on a slide: its foot, the language, the size of a table's words, and of a picture's
     description the words alone (pandoc adds where the picture came from). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
<xsl:param name="foot"/>
<xsl:param name="language"/>
<xsl:param name="tinted"/>

<xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>

<xsl:template match="a:rPr">
  <xsl:copy>
    <xsl:attribute name="lang"><xsl:value-of select="$language"/></xsl:attribute>
    <xsl:if test="ancestor::a:tbl"><xsl:attribute name="sz">2800</xsl:attribute></xsl:if>
    <xsl:if test="$tinted and @b = '1'"><xsl:attribute name="sz">4800</xsl:attribute></xsl:if>
    <xsl:apply-templates select="@*|node()"/>
    <xsl:if test="@b = '1' and not(*) and not(ancestor::a:tbl)">
      <a:solidFill><a:schemeClr val="accent1"/></a:solidFill>
    </xsl:if>
  </xsl:copy>
</xsl:template>

<!-- Items of lists hang as far as the master says -->
<xsl:template match="a:pPr[@indent = -342900]/@marL|a:pPr/@indent[. = -342900]"/>

<xsl:template match="@descr[contains(., 'data:image/')]">
  <xsl:attribute name="descr"><xsl:value-of select="normalize-space(substring-before(., 'data:image/'))"/></xsl:attribute>
</xsl:template>

<!-- A figure takes the slide: as large as fits below its title, which is its caption -->
<xsl:variable name="wide" select="10836000"/>
<xsl:variable name="high" select="4932000"/>
<xsl:template match="p:pic/p:spPr/a:xfrm">
  <xsl:variable name="by-width" select="$wide div a:ext/@cx"/>
  <xsl:variable name="by-height" select="$high div a:ext/@cy"/>
  <xsl:variable name="by" select="($by-width &lt; $by-height) * $by-width + not($by-width &lt; $by-height) * $by-height"/>
  <a:xfrm>
    <a:off x="{round(720000 + ($wide - a:ext/@cx * $by) div 2)}" y="{round(1332000 + ($high - a:ext/@cy * $by) div 2)}"/>
    <a:ext cx="{round(a:ext/@cx * $by)}" cy="{round(a:ext/@cy * $by)}"/>
  </a:xfrm>
</xsl:template>
<xsl:template match="p:sp[p:nvSpPr/p:cNvSpPr/@txBox][../p:pic]"/>
<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@type = 'title'][../p:pic]/p:spPr">
  <p:spPr><a:xfrm><a:off x="720000" y="468000"/><a:ext cx="10836000" cy="792000"/></a:xfrm></p:spPr>
</xsl:template>

<xsl:template match="p:sld/p:cSld/p:spTree">
  <xsl:if test="$tinted">
    <p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>
  </xsl:if>
  <xsl:copy>
    <xsl:apply-templates select="@*|node()"/>
    <xsl:if test="$foot">
      <p:sp>
        <p:nvSpPr><p:cNvPr id="901" name="Footer Placeholder 901"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
          <p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr>
        <p:spPr/>
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"/><a:r><a:rPr lang="{$language}" sz="1400"><a:latin typeface="+mn-lt"/></a:rPr><a:t><xsl:value-of select="$foot"/></a:t></a:r></a:p></p:txBody>
      </p:sp>
      <p:sp>
        <p:nvSpPr><p:cNvPr id="902" name="Slide Number Placeholder 902"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
          <p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>
        <p:spPr/>
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{{C5EF2332-01BF-834F-8236-50238282D533}}" type="slidenum"><a:rPr lang="{$language}"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody>
      </p:sp>
    </xsl:if>
  </xsl:copy>
</xsl:template>
</xsl:stylesheet>
