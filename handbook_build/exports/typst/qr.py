"""A QR code as a picture of squares, made without a network: the same address gives the same bytes."""

import io

import segno


def qr_svg(address: str) -> str:
    """Return the QR code of an address as SVG, with the quiet zone that readers need."""
    picture = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(picture, kind="svg", xmldecl=False, svgns=True, border=2, omitsize=True, svgclass=None, lineclass=None)
    return picture.getvalue().decode().strip()
