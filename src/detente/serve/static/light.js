// A belief under the pointer or with the focus lights the words it rests on; words light beliefs.
const lit = (claims, on) => {
  for (const claim of claims) {
    const name = CSS.escape(claim);
    for (const one of document.querySelectorAll(`[data-claims~="${name}"], [data-claim="${name}"]`)) one.classList.toggle("lit", on);
  }
};

export function light() {
  const claims = (target) => {
    const one = target.closest?.("[data-claims], [data-claim]");
    return one ? (one.dataset.claims ?? one.dataset.claim).split(" ").filter(Boolean) : [];
  };
  for (const [start, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(start, (event) => lit(claims(event.target), true));
    document.addEventListener(end, (event) => lit(claims(event.target), false));
  }
}
