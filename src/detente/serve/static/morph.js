// Makes one tree of a page like another, keeping what is the same: elements are matched by id or
// data-key, so focus, selection, scroll and open details stay where the person left them.
const name = (node) => (node.nodeType === 1 ? node.id || node.dataset?.key || "" : "");
const alike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && name(one) === name(other);

function attributes(from, to) {
  for (const { name: key } of [...from.attributes]) {
    // What a person opened stays open; what they typed is theirs until it is sent.
    if (!to.hasAttribute(key) && !(key === "open" && from.nodeName === "DETAILS")) from.removeAttribute(key);
  }
  for (const { name: key, value } of [...to.attributes]) if (from.getAttribute(key) !== value) from.setAttribute(key, value);
  if (from.nodeName === "INPUT" && from !== document.activeElement && from.type !== "checkbox") from.value = to.getAttribute("value") ?? "";
  if (from.nodeName === "INPUT" && from.type === "checkbox") from.checked = to.hasAttribute("checked");
}

function children(from, to) {
  const named = new Map();
  for (const one of from.children) if (name(one)) named.set(name(one), one);
  let place = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const known = name(wanted) ? named.get(name(wanted)) : undefined;
    if (known && known.nodeName === wanted.nodeName) {
      if (known !== place) from.insertBefore(known, place);
      else place = place.nextSibling;
      morph(known, wanted);
    } else if (place && !name(wanted) && alike(place, wanted)) {
      const next = place.nextSibling;
      morph(place, wanted);
      place = next;
    } else from.insertBefore(document.importNode(wanted, true), place);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

export function morph(from, to) {
  if (from.nodeType !== 1) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  if (from.isEqualNode(to) && from.nodeName !== "INPUT") return;
  attributes(from, to);
  children(from, to);
}

// As morph, with the focus put back where it was if its element had to move.
export function morphed(from, to) {
  const focused = document.activeElement;
  const key = focused?.closest("[data-key]")?.dataset.key;
  const tops = [...document.querySelectorAll(".pane, .scroll")].map((one) => [one, one.scrollTop, one.scrollLeft]);
  morph(from, to);
  if (document.activeElement !== focused) {
    const again = focused?.isConnected ? focused : key && document.querySelector(`[data-key="${CSS.escape(key)}"] .says`);
    again?.focus({ preventScroll: true });
  }
  for (const [one, top, left] of tops) if (one.isConnected) one.scrollTo(left, top);
}
