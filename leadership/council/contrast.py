"""Contrast of two colours as WCAG 2.2 defines it (relative luminance, success criterion 1.4.3)."""

LOWEST_RATIO = 4.5  # AA for text of ordinary size


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), of a colour written #rrggbb."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same colour) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_close(text: str, background: str) -> str:
    """A sentence with the figure where text would be hard to read on a background, else ""."""
    ratio = contrast(text, background)
    if ratio >= LOWEST_RATIO:
        return ""
    # Cut, not rounded: 4.499 must not be refused as "4.50".
    shown = int(ratio * 100) / 100
    return f"The contrast of {text} on {background} is {shown:.2f}:1; text needs at least 4.5:1."
