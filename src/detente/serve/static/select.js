// Words selected in a text fill the form of a claim: the words, and where they start. Offsets count
// characters as the case does, not the units of this language.
const length = (text) => [...text].length;

function offset(node, place) {
  const piece = (node.nodeType === 3 ? node.parentElement : node)?.closest("[data-start]");
  if (!piece) return null;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, place);
  const before = range.cloneContents();
  for (const sign of before.querySelectorAll("sup")) sign.remove();
  return Number(piece.dataset.start) + length(before.textContent);
}

function words(range) {
  const copy = range.cloneContents();
  for (const sign of copy.querySelectorAll("sup")) sign.remove();
  return copy.textContent;
}

export function select() {
  const form = document.querySelector(".claim-form form");
  if (!form) return;
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0);
    const start = range.commonAncestorContainer.parentElement?.closest(".article") && offset(range.startContainer, range.startOffset);
    if (start === null || start === undefined || start === false) return;
    form.elements.words.value = words(range);
    form.elements.start.value = start;
    form.closest("details").open = true;
  });
}
