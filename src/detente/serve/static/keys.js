// Keys: g and a letter goes to a page, 1 2 3 and F6 to a pane, / to the words to find, ? lists all.
const PANES = ["evidence", "model", "results"];
let going = 0;

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

function pane(number) {
  const chosen = document.getElementById(`pane-${PANES[number]}`);
  if (!chosen) return;
  chosen.parentElement.dataset.pane = PANES[number];
  chosen.focus();
}

function cycle(step) {
  const now = PANES.findIndex((one) => document.getElementById(`pane-${one}`)?.contains(document.activeElement));
  pane((now + step + PANES.length) % PANES.length);
}

function go(letter) {
  const link = document.querySelector(`.menu a[data-key="${CSS.escape(letter)}"]`);
  if (link) location.assign(link.href);
}

function help() {
  let dialog = document.getElementById("keys");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "keys";
    dialog.setAttribute("aria-label", "Keys");
    const rows = [["1 2 3, F6", "panes"], ["/", "find words"], ["?", "this list"]];
    for (const link of document.querySelectorAll(".menu a[data-key]")) rows.push([`g ${link.dataset.key}`, link.textContent]);
    const list = document.createElement("dl");
    for (const [key, what] of rows) {
      const term = document.createElement("dt"), said = document.createElement("dd");
      term.textContent = key;
      said.textContent = what;
      list.append(term, said);
    }
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(list, close);
    document.body.append(dialog);
  }
  dialog.showModal();
}

export function listen() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "F6") {
      event.preventDefault();
      cycle(event.shiftKey ? -1 : 1);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const waiting = going && event.timeStamp - going < 1500;
    going = 0;
    if (waiting) return go(event.key);
    if (event.key === "g") going = event.timeStamp;
    else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("find")?.focus();
    } else if (event.key === "?") help();
    else if ("123".includes(event.key)) pane(Number(event.key) - 1);
  });
}
