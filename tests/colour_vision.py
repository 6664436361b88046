"""Colours as eyes of all kinds see them: contrast, difference, and simulations of what a reader may lack.

Colour vision deficiency is simulated after Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model
for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), with
the matrices they publish for severity 1.0; they apply to linear light. Grey is the relative luminance of WCAG 2,
as a monochrome print keeps it. Differences are those of CIE 1976 L*a*b* (D65); about 2.3 is just noticeable.
"""

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float64]]

_LUMINANCE = (0.2126, 0.7152, 0.0722)
SIMULATIONS: dict[str, Array] = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
    "greyscale": np.array([_LUMINANCE] * 3),
}
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def read_colour(text: str) -> Array:
    """Read "#rrggbb" or "rgb(1, 2, 3)" as linear light, three numbers from 0 to 1."""
    if text.startswith("#"):
        numbers = [int(text[i : i + 2], 16) for i in (1, 3, 5)]
    else:
        numbers = [int(part) for part in text.removeprefix("rgb(").removesuffix(")").split(",")]
    return to_light(np.array(numbers))


def to_light(pixels: Array) -> Array:
    """Turn sRGB numbers from 0 to 255, the last axis red, green and blue, into linear light."""
    share = np.asarray(pixels) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def simulate(light: Array, eyes: str) -> Array:
    """What one of SIMULATIONS leaves of some light."""
    return np.clip(light @ SIMULATIONS[eyes].T, 0, 1)


def luminance(light: Array) -> Array:
    """The relative luminance of WCAG 2."""
    return light @ np.array(_LUMINANCE)


def contrast(one: Array, other: Array) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted((float(luminance(one)), float(luminance(other))))
    return (high + 0.05) / (low + 0.05)


def difference(one: Array, other: Array) -> Array:
    """The distance of colours in L*a*b*."""
    return np.linalg.norm(_to_lab(one) - _to_lab(other), axis=-1)


def _to_lab(light: Array) -> Array:
    share = light @ _XYZ.T / _WHITE
    f = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)
