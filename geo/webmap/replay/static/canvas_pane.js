/**
 * A canvas that lies over the map, moves and zooms with it, and is sharp on every screen.
 *
 * What is painted is handed to the canvas as a picture: one that does not change costs nothing while others do, where
 * a canvas that is painted on itself would be copied for each frame of the page.
 */

const PADDING = 0.15; // of the map's size, drawn beyond each edge so that a drag shows no gap

export const CanvasPane = L.Layer.extend({
  padding: PADDING,

  initialize(pane) {
    this.paneName = pane;
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create("canvas", "cr-canvas leaflet-zoom-animated", map.getPane(this.paneName));
    this.addContext();
    this.watchScreen();
    this.reset();
  },

  onRemove() {
    this.screen.removeEventListener("change", this.onScreen);
    this.canvas.remove();
  },

  /** `context` is what is painted on. */
  addContext() {
    this.sheet = new OffscreenCanvas(1, 1);
    this.context = this.sheet.getContext("2d");
    this.picture = this.canvas.getContext("bitmaprenderer");
  },

  getEvents() {
    return { moveend: this.reset, zoom: this.reset, resize: this.reset, zoomanim: this.animateZoom };
  },

  /** A window that moves to a screen of another density, or is enlarged by the reader, is drawn anew. */
  watchScreen() {
    this.screen = window.matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`);
    this.onScreen = () => {
      this.watchScreen();
      this.reset();
    };
    this.screen.addEventListener("change", this.onScreen, { once: true });
  },

  /** Fit the canvas to the view and paint anew. */
  reset() {
    const map = this._map;
    const size = map.getSize();
    const pad = size.multiplyBy(this.padding).round();
    this.size = size.add(pad.multiplyBy(2));
    this.topLeft = map.containerPointToLayerPoint(pad.multiplyBy(-1)).round();
    this.corner = map.layerPointToLatLng(this.topLeft);
    this.zoom = map.getZoom();
    this.ratio = this.wantedRatio ?? (window.devicePixelRatio || 1);
    const pixels = (side) => Math.max(1, Math.round(side * this.ratio)); // a map that is hidden has no size
    const [width, height] = [pixels(this.size.x), pixels(this.size.y)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${this.size.x}px`;
      this.canvas.style.height = `${this.size.y}px`;
      if (this.sheet) Object.assign(this.sheet, { width, height });
    }
    L.DomUtil.setPosition(this.canvas, this.topLeft);
    this.offset = map.getPixelOrigin().add(this.topLeft);
    this.moved();
    this.repaint();
  },

  animateZoom(event) {
    const scale = this._map.getZoomScale(event.zoom, this.zoom);
    const corner = this._map._latLngToNewLayerPoint(this.corner, event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, corner, scale);
  },

  /** Paint anew; `paint` is the subclass's, in CSS pixels. */
  repaint() {
    const { context } = this;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.paint(context);
    this.picture.transferFromImageBitmap(this.sheet.transferToImageBitmap());
  },

  /** Where a coordinate lies on the canvas, in CSS pixels. */
  place(latitude, longitude) {
    return this._map.project([latitude, longitude], this.zoom).subtract(this.offset);
  },

  moved() {},
  paint() {},
});
