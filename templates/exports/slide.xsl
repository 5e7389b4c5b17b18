<?xml version="1.0" encoding="UTF-8"?>
<!-- What pandoc leaves undone on a slide: its foot, the language, the size of a table's words, and of a picture's
     description the words alone (pandoc adds where the picture came from). A card is a table without a header. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
<xsl:param name="foot"/>
<xsl:param name="language"/>
<xsl:param name="tinted"/>
<xsl:param name="count"/>
<xsl:param name="title"/>

<xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>

<xsl:template match="a:rPr">
  <xsl:copy>
    <xsl:attribute name="lang"><xsl:value-of select="$language"/></xsl:attribute>
    <xsl:choose>
      <xsl:when test="ancestor::a:tbl[not(a:tblPr/@firstRow = '1')]"><xsl:attribute name="sz">2200</xsl:attribute></xsl:when>
      <xsl:when test="../../../../../p:pic and ancestor::p:sp//p:ph[@type = 'title']"><xsl:attribute name="sz">2800</xsl:attribute></xsl:when>
      <xsl:when test="ancestor::a:tbl"><xsl:attribute name="sz">2600</xsl:attribute></xsl:when>
      <xsl:when test="$tinted and @b = '1'"><xsl:attribute name="sz">3200</xsl:attribute></xsl:when>
      <xsl:when test="$tinted and ancestor::p:sp//p:ph[@type = 'title']"><xsl:attribute name="sz">4800</xsl:attribute></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="@*|node()"/>
    <xsl:if test="@b = '1' and not(*) and not(ancestor::a:tbl[a:tblPr/@firstRow = '1'])">
      <a:solidFill><a:schemeClr>
        <xsl:attribute name="val">accent<xsl:value-of select="1 + (ancestor::a:tr and count(ancestor::a:tr/preceding-sibling::a:tr) = 2)"/></xsl:attribute>
      </a:schemeClr></a:solidFill>
    </xsl:if>
  </xsl:copy>
</xsl:template>

<!-- The first column of a card has its labels; what to avoid, always the third, is in the warm color -->
<xsl:template match="a:tblPr[not(@firstRow = '1')]">
  <xsl:copy><xsl:apply-templates select="@*"/><xsl:attribute name="firstCol">1</xsl:attribute><xsl:apply-templates select="node()"/></xsl:copy>
</xsl:template>

<xsl:template match="a:tbl[not(a:tblPr/@firstRow = '1')]//a:tc">
  <xsl:copy><xsl:apply-templates select="@*|a:txBody"/><a:tcPr marT="90000" marB="90000"/></xsl:copy>
</xsl:template>

<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@type = 'ctrTitle']//a:t"><a:t><xsl:value-of select="$title"/></a:t></xsl:template>

<!-- How many slides there are under a title stands small behind it -->
<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@type = 'title']//a:r[not(following-sibling::a:r)]">
  <xsl:variable name="words" select="string(a:t)"/>
  <xsl:variable name="kept" select="string-length($words) - string-length($count)"/>
  <xsl:choose>
    <xsl:when test="$count and substring($words, $kept + 1) = $count">
      <a:r><xsl:apply-templates select="a:rPr"/><a:t><xsl:value-of select="substring($words, 1, $kept)"/></a:t></a:r>
      <a:r><a:rPr lang="{$language}" sz="2000" b="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>
        <a:t><xsl:value-of select="$count"/></a:t></a:r>
    </xsl:when>
    <xsl:otherwise><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- One that opens an activity is dark, with its title low; the colors change by the map of their names -->
<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@type = 'title']/p:spPr">
  <xsl:copy><xsl:if test="$tinted"><a:xfrm><a:off x="720000" y="1260000"/><a:ext cx="10836000" cy="1980000"/></a:xfrm></xsl:if></xsl:copy>
</xsl:template>
<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@type = 'title']/p:txBody/a:bodyPr">
  <xsl:copy><xsl:apply-templates select="@*"/><xsl:if test="$tinted"><xsl:attribute name="anchor">b</xsl:attribute></xsl:if><xsl:apply-templates select="node()"/></xsl:copy>
</xsl:template>
<xsl:template match="p:sp[p:nvSpPr/p:nvPr/p:ph/@idx = '1']/p:spPr">
  <xsl:copy><xsl:if test="$tinted"><a:xfrm><a:off x="720000" y="3456000"/><a:ext cx="10836000" cy="2736000"/></a:xfrm></xsl:if></xsl:copy>
</xsl:template>
<xsl:template match="p:sld">
  <xsl:copy>
    <xsl:if test="$tinted"><xsl:attribute name="showMasterSp">0</xsl:attribute></xsl:if>
    <xsl:apply-templates select="@*|node()"/>
    <xsl:if test="$tinted"><p:clrMapOvr><a:overrideClrMapping bg1="dk2" tx1="lt1" bg2="dk2" tx2="lt2" accent1="lt1" accent2="accent4" accent3="accent5"
      accent4="accent4" accent5="accent5" accent6="accent6" hlink="lt1" folHlink="lt1"/></p:clrMapOvr></xsl:if>
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
  <p:spPr><a:xfrm><a:off x="720000" y="540000"/><a:ext cx="10836000" cy="792000"/></a:xfrm></p:spPr>
</xsl:template>

<xsl:template match="p:sld/p:cSld/p:spTree">
  <xsl:if test="$tinted"><p:bg><p:bgPr><a:solidFill><a:srgbClr val="0C5362"/></a:solidFill><a:effectLst/></p:bgPr></p:bg></xsl:if>
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
