/**
 * Times one step in a page: from the input, as the browser stamps it, to the end of the frame that shows its outcome.
 *
 * It runs in every frame of a page; the outermost holds the watch, so that an input in one frame and its outcome in
 * another are one step. What is shown, a function of the caller's tells in a word; once a word differs from that
 * before the input, the outcome is in the document. The frame ends when a message arrives that was posted from its
 * requestAnimationFrame: style, layout and paint lie between the two.
 */

(() => {
  const now = () => performance.timeOrigin + performance.now();

  class Stopwatch {
    /**
     * Wait for an input of a type, and of one of some keys if there are any.
     * `look` is the body of a function that tells in a word, or in several, what is shown; all of them must change.
     * `late`: what it tells is in the document before the frame begins that draws it, so the word must stand there
     * when a frame begins. `patience` is in milliseconds.
     */
    arm({ type, keys, look, late, patience }) {
      Object.assign(this, { type, keys, late, armed: true });
      this.#watch(look, patience, `no outcome of a ${type}`);
    }

    hear(event, time) {
      if (!this.armed || event.type !== this.type || (this.keys.length && !this.keys.includes(event.key))) return;
      this.armed = false;
      this.begin = time;
      this.#frame();
    }

    /** Wait from the moment the page was asked for until something is shown. */
    open({ look, patience }) {
      this.late = true;
      this.begin = performance.timeOrigin;
      this.#watch(look, patience, "nothing was shown");
      this.before = [];
      this.#frame();
    }

    #watch(look, patience, failure) {
      this.look = new Function(look);
      this.before = [this.look()].flat();
      this.done = new Promise((resolve, reject) => {
        this.resolve = resolve;
        setTimeout(() => reject(new Error(`${failure}; heard: ${!this.armed}; shown: ${this.look()}`)), patience);
      });
    }

    #isShown() {
      return [this.look()].flat().every((word, i) => word && word !== this.before[i]);
    }

    #frame() {
      requestAnimationFrame(() => {
        const shown = this.#isShown();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (shown || (!this.late && this.#isShown())) this.resolve(now() - this.begin);
          else this.#frame();
        };
        port2.postMessage(0);
      });
    }
  }

  if (window === window.top) window.stopwatch = new Stopwatch();
  for (const type of ["keydown", "pointermove", "click"]) {
    const listen = (event) => event.isTrusted && window.top.stopwatch?.hear(event, performance.timeOrigin + event.timeStamp);
    window.addEventListener(type, listen, { capture: true, passive: true });
  }
})();
