// A page opened from a folder may not start a Worker, and Material searches in one. A hidden frame of the
// same page stands in for it: it has a global scope of its own and answers the same messages.
"use strict";

if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    #scope;

    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      document.body.append(frame);
      this.#scope = frame.contentWindow;
      this.#scope.postMessage = (data) => this.#tell(this, data);
      this.#scope.importScripts = (...urls) => urls.reduce((done, each) => done.then(() => this.#load(each)), Promise.resolve());
      this.ready = this.#load(url);
    }

    postMessage(data) {
      this.ready.then(() => this.#tell(this.#scope, data));
    }

    terminate() {
      this.#scope.frameElement?.remove();
    }

    #tell(target, data) {
      setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data })));
    }

    #load(url) {
      return new Promise((done, failed) => {
        const script = this.#scope.document.createElement("script");
        script.src = new URL(url, location);
        script.onload = done;
        script.onerror = () => failed(new Error(`cannot load ${url}`));
        this.#scope.document.body.append(script);
      });
    }
  };
  window.Worker = window.IFrameWorker;
}
