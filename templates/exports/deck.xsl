<?xml version="1.0" encoding="UTF-8"?>
<!-- How slides look. handbook_build/exports/pandoc/master.py puts each part of pandoc's own master through this sheet.
     Places are in millimeters on a slide of 16:9; sizes of type are in hundredths of a point. The colors are those of
     figures/style.yml; the faces are those that every office has, since a deck cannot bring its own along. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
<xsl:output encoding="UTF-8" standalone="yes"/>
<xsl:variable name="mm" select="36000"/>
<xsl:variable name="wider" select="12192000 div 9144000"/>

<xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>

<!-- Colors and faces -->
<xsl:template match="a:clrScheme/*">
  <xsl:copy><a:srgbClr><xsl:attribute name="val"><xsl:choose>
    <xsl:when test="self::a:dk1">1B292B</xsl:when>
    <xsl:when test="self::a:lt1">FDFDFB</xsl:when>
    <xsl:when test="self::a:lt2">EEF4F2</xsl:when>
    <xsl:when test="self::a:accent2">B4532A</xsl:when>
    <xsl:when test="self::a:accent3">76898C</xsl:when>
    <xsl:when test="self::a:accent4">F6DFA0</xsl:when>
    <xsl:when test="self::a:accent5">DFEDEC</xsl:when>
    <xsl:when test="self::a:accent6">F8E6D9</xsl:when>
    <xsl:otherwise>0C5362</xsl:otherwise>
  </xsl:choose></xsl:attribute></a:srgbClr></xsl:copy>
</xsl:template>
<xsl:template match="a:majorFont/a:latin/@typeface"><xsl:attribute name="typeface">Georgia</xsl:attribute></xsl:template>
<xsl:template match="a:minorFont/a:latin/@typeface"><xsl:attribute name="typeface">Arial</xsl:attribute></xsl:template>

<!-- Sizes: words at least 24 points, the foot 14 -->
<xsl:template match="p:sldSz"><p:sldSz cx="12192000" cy="6858000"/></xsl:template>
<xsl:template match="p:defaultTextStyle//a:defRPr/@sz"><xsl:attribute name="sz">2400</xsl:attribute></xsl:template>
<xsl:template match="p:titleStyle//a:defRPr/@sz"><xsl:attribute name="sz">3600</xsl:attribute></xsl:template>
<xsl:template match="p:titleStyle/a:lvl1pPr/@algn"><xsl:attribute name="algn">l</xsl:attribute></xsl:template>
<xsl:template match="p:titleStyle/a:lvl1pPr">
  <xsl:copy><xsl:apply-templates select="@*"/><a:lnSpc><a:spcPct val="88000"/></a:lnSpc><xsl:apply-templates select="node()"/></xsl:copy>
</xsl:template>
<xsl:template match="p:titleStyle//a:defRPr">
  <xsl:copy><xsl:apply-templates select="@*"/><xsl:attribute name="b">1</xsl:attribute><xsl:apply-templates select="node()"/></xsl:copy>
</xsl:template>
<xsl:template match="p:bodyStyle//a:defRPr/@sz"><xsl:attribute name="sz">2400</xsl:attribute></xsl:template>
<xsl:template match="p:bodyStyle/a:lvl1pPr/a:defRPr/@sz"><xsl:attribute name="sz">2800</xsl:attribute></xsl:template>
<xsl:template match="p:bodyStyle/a:lvl1pPr/@marL"><xsl:attribute name="marL">540000</xsl:attribute></xsl:template>
<xsl:template match="p:bodyStyle/a:lvl1pPr/@indent"><xsl:attribute name="indent">-540000</xsl:attribute></xsl:template>
<xsl:template match="p:bodyStyle//a:spcPct/@val"><xsl:attribute name="val">45000</xsl:attribute></xsl:template>
<xsl:template match="p:bodyStyle/*/a:buFont">
  <a:buClr><a:schemeClr val="accent2"/></a:buClr><xsl:copy-of select="."/>
</xsl:template>
<xsl:template match="p:sldMaster/p:cSld//a:lstStyle//a:defRPr/@sz"><xsl:attribute name="sz">1400</xsl:attribute></xsl:template>

<!-- What stands on pandoc's smaller slides comes to the size of ours -->
<xsl:template match="p:sldLayout//a:off/@*|p:sldLayout//a:ext/@cx|p:sldLayout//a:ext/@cy">
  <xsl:attribute name="{name()}"><xsl:value-of select="round(. * $wider)"/></xsl:attribute>
</xsl:template>

<!-- Content: a rule above the title, which begins always at the same height, words on the whole width, a line above the foot -->
<xsl:template match="p:sldMaster//p:grpSpPr">
  <xsl:copy-of select="."/>
  <xsl:call-template name="band"><xsl:with-param name="number" select="101"/><xsl:with-param name="box" select="'0 0 7 190.5'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="102"/><xsl:with-param name="box" select="'20 11 26 1.8'"/><xsl:with-param name="color" select="'accent2'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="103"/><xsl:with-param name="box" select="'20 176 301 0.3'"/><xsl:with-param name="color" select="'accent3'"/></xsl:call-template>
</xsl:template>
<xsl:template match="p:sldMaster//p:sp/p:spPr">
  <xsl:variable name="kind" select="../p:nvSpPr/p:nvPr/p:ph/@type"/>
  <xsl:copy>
    <xsl:call-template name="frame"><xsl:with-param name="box"><xsl:choose>
      <xsl:when test="$kind = 'title'">20 16 301 31</xsl:when>
      <xsl:when test="$kind = 'body'">20 51 301 121</xsl:when>
      <xsl:when test="$kind = 'ftr'">20 178 276 9</xsl:when>
      <xsl:when test="$kind = 'dt'">236 178 62 9</xsl:when>
      <xsl:otherwise>299 178 22 9</xsl:otherwise>
    </xsl:choose></xsl:with-param></xsl:call-template>
    <xsl:copy-of select="a:prstGeom"/>
  </xsl:copy>
</xsl:template>
<xsl:template match="p:sldMaster//p:sp[.//p:ph/@type='ftr']//a:lvl1pPr/@algn"><xsl:attribute name="algn">l</xsl:attribute></xsl:template>
<xsl:template match="p:sldMaster//p:sp[.//p:ph/@type='title']//a:bodyPr/@anchor"><xsl:attribute name="anchor">t</xsl:attribute></xsl:template>

<!-- The title slide: a band with the title in it -->
<xsl:template match="p:sldLayout[@type='title']">
  <xsl:copy><xsl:apply-templates select="@*"/><xsl:attribute name="showMasterSp">0</xsl:attribute><xsl:apply-templates select="node()"/></xsl:copy>
</xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:grpSpPr">
  <xsl:copy-of select="."/>
  <xsl:call-template name="band"><xsl:with-param name="number" select="101"/><xsl:with-param name="box" select="'0 0 338.66 118'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="102"/><xsl:with-param name="box" select="'0 118 338.66 3'"/><xsl:with-param name="color" select="'accent2'"/></xsl:call-template>
  <!-- the sign of the handbook: an open square, and a person where it opens -->
  <xsl:call-template name="band"><xsl:with-param name="number" select="103"/><xsl:with-param name="box" select="'290 16 3 18'"/><xsl:with-param name="color" select="'bg1'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="104"/><xsl:with-param name="box" select="'290 16 11.2 3'"/><xsl:with-param name="color" select="'bg1'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="105"/><xsl:with-param name="box" select="'290 31 11.2 3'"/><xsl:with-param name="color" select="'bg1'"/></xsl:call-template>
  <xsl:call-template name="band"><xsl:with-param name="number" select="106"/><xsl:with-param name="box" select="'298.4 21 8 8'"/><xsl:with-param name="color" select="'F2A57C'"/><xsl:with-param name="shape" select="'ellipse'"/></xsl:call-template>
</xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:sp[.//p:ph/@type='ctrTitle' or .//p:ph/@type='subTitle' or .//p:ph/@type='dt']/p:spPr">
  <xsl:variable name="kind" select="../p:nvSpPr/p:nvPr/p:ph/@type"/>
  <xsl:copy><xsl:call-template name="frame"><xsl:with-param name="box"><xsl:choose>
    <xsl:when test="$kind = 'ctrTitle'">26 24 285 86</xsl:when>
    <xsl:when test="$kind = 'subTitle'">26 128 285 34</xsl:when>
    <xsl:otherwise>26 165 285 20</xsl:otherwise>
  </xsl:choose></xsl:with-param></xsl:call-template></xsl:copy>
</xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:sp[.//p:ph/@type='ctrTitle']//a:lstStyle">
  <a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="5400" b="1"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>
</xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:sp[.//p:ph/@type='ctrTitle']//a:bodyPr"><a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr></xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:sp[.//p:ph/@type='subTitle']//a:lvl1pPr">
  <a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="2400"/></a:lvl1pPr>
</xsl:template>
<xsl:template match="p:sldLayout[@type='title']//p:sp[.//p:ph/@type='dt']//a:lstStyle">
  <a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="1800"/></a:lvl1pPr></a:lstStyle>
</xsl:template>

<!-- Tables: a header in the band's color, rows apart by lines -->
<xsl:template match="a:tblStyleLst">
  <a:tblStyleLst def="{{6B1F3C52-0D4E-4C6B-9A27-5E0C53620001}}">
    <a:tblStyle styleId="{{6B1F3C52-0D4E-4C6B-9A27-5E0C53620001}}" styleName="Handbook">
      <a:wholeTbl>
        <a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="dk1"/></a:tcTxStyle>
        <a:tcStyle>
          <a:tcBdr>
            <a:bottom><a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></a:bottom>
            <a:insideH><a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></a:insideH>
          </a:tcBdr>
          <a:fill><a:noFill/></a:fill>
        </a:tcStyle>
      </a:wholeTbl>
      <a:firstRow>
        <a:tcTxStyle b="on"><a:fontRef idx="minor"/><a:schemeClr val="lt1"/></a:tcTxStyle>
        <a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:fill></a:tcStyle>
      </a:firstRow>
    </a:tblStyle>
  </a:tblStyleLst>
</xsl:template>

<xsl:template name="frame">
  <xsl:param name="box"/>
  <xsl:variable name="x" select="substring-before($box, ' ')"/>
  <xsl:variable name="rest" select="substring-after($box, ' ')"/>
  <xsl:variable name="y" select="substring-before($rest, ' ')"/>
  <xsl:variable name="size" select="substring-after($rest, ' ')"/>
  <a:xfrm>
    <a:off x="{round($x * $mm)}" y="{round($y * $mm)}"/>
    <a:ext cx="{round(substring-before($size, ' ') * $mm)}" cy="{round(substring-after($size, ' ') * $mm)}"/>
  </a:xfrm>
</xsl:template>
<xsl:template name="band">
  <xsl:param name="number"/><xsl:param name="box"/><xsl:param name="color" select="'accent1'"/><xsl:param name="shape" select="'rect'"/>
  <p:sp>
    <p:nvSpPr><p:cNvPr id="{$number}" name="Band {$number}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
    <p:spPr>
      <xsl:call-template name="frame"><xsl:with-param name="box" select="$box"/></xsl:call-template>
      <a:prstGeom prst="{$shape}"><a:avLst/></a:prstGeom>
      <a:solidFill><xsl:choose>
        <xsl:when test="string-length($color) = 6"><a:srgbClr val="{$color}"/></xsl:when>
        <xsl:otherwise><a:schemeClr val="{$color}"/></xsl:otherwise>
      </xsl:choose></a:solidFill><a:ln><a:noFill/></a:ln>
    </p:spPr>
  </p:sp>
</xsl:template>
</xsl:stylesheet>
