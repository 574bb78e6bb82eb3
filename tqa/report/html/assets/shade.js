"use strict";
// Light, dark, or as the system says: remembered where the browser allows it.
(() => {
  const root = document.documentElement;
  const button = document.getElementById("shade");
  const memory = {
    get: () => { try { return localStorage.getItem("tqa-shade"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("tqa-shade", value); } catch { /* a file may have no memory */ } },
  };
  const dark = () => root.dataset.shade ? root.dataset.shade === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (memory.get()) root.dataset.shade = memory.get() === "dark" ? "dark" : "light";
  if (button) button.addEventListener("click", () => {
    root.dataset.shade = dark() ? "light" : "dark";
    memory.set(root.dataset.shade);
  });
})();
