"""What is on the screen, as numbers: screenshots as arrays of pixels."""

import base64
from typing import Any

import numpy as np
from playwright.sync_api import Page

Pixels = np.ndarray[Any, np.dtype[np.uint8]]  # rows, columns, red green blue

_DECODE = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let i = 0; i < data.length; i += 32768) text += String.fromCharCode(...data.subarray(i, i + 32768));
  return [image.width, image.height, btoa(text)];
}"""


def take_picture(page: Page) -> Pixels:
    """The pixels that the window shows."""
    return read_png(page, page.screenshot(animations="disabled", caret="hide"))


def read_png(page: Page, png: bytes) -> Pixels:
    """The pixels of a picture, read by the browser."""
    width, height, data = page.evaluate(_DECODE, base64.b64encode(png).decode())
    return np.frombuffer(base64.b64decode(data), dtype=np.uint8).reshape(height, width, 4)[..., :3]


def cut_out(picture: Pixels, x: float, y: float, radius: int) -> Pixels:
    """A square of a picture around a point of the window, `radius` pixels to each side."""
    column, row = round(x), round(y)
    return picture[row - radius : row + radius + 1, column - radius : column + radius + 1]
