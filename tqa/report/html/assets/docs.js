"use strict";
// A search that hides the rows without the words. It works from a file, without a server.
(() => {
  const box = document.getElementById("search"), found = document.getElementById("found");
  if (!box) return;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ß/g, "ss");
  const rows = Array.from(document.querySelectorAll(".list tbody tr"), (row) => ({ row, text: plain(row.textContent) }));
  function look() {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      count += !row.hidden;
    }
    for (const each of document.querySelectorAll(".browse")) each.hidden = words.length > 0;
    found.textContent = words.length ? found.dataset.found.replace("{0}", count).replace("{1}", rows.length) : "";
  }
  box.addEventListener("input", look);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement === box) { box.value = ""; look(); }
  });
  look();
})();
