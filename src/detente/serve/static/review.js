// The queue of a draft by keys: j and k look, a accepts, e edits, r rejects, u undoes.
const cards = () => [...document.querySelectorAll("[data-card]")];

export function review() {
  if (!cards().length) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const all = cards();
    const place = all.findIndex((one) => one.contains(document.activeElement));
    const card = all[place];
    if (event.key === "j") all[Math.min(place + 1, all.length - 1)]?.focus();
    else if (event.key === "k") all[Math.max(place - 1, 0)]?.focus();
    else if (event.key === "u") document.querySelector("#undo form:first-child button:enabled")?.click();
    else if (card && event.key === "a") {
      (all[place + 1] ?? all[place - 1])?.focus();
      card.querySelector('[data-do="accept"] button').click();
    } else if (card && event.key === "e") {
      event.preventDefault();
      card.querySelector('[data-do="edit"] input[name="text"]').focus();
    } else if (card && event.key === "r") card.querySelector('[data-do="reject"] select').focus();
  });
}
