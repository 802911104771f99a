// Edits without leaving the page: forms are sent in turn, rows move at once, the page follows.
import { morphed } from "./morph.js";

const page = document.body;
const here = () => `/c/${encodeURIComponent(page.dataset.case)}`;
let queue = Promise.resolve();
let waiting = 0;

const say = (text) => {
  document.getElementById("live").textContent = text;
};

async function send(path, body) {
  const answer = await fetch(`${here()}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  const done = await answer.json();
  if (!answer.ok) throw new Error(done.error ?? "refused");
  return done;
}

// What stands in the address, as the server now shows it, put in place of what is shown.
export async function refresh(address = location.href) {
  const text = await (await fetch(address, { headers: { accept: "text/html" } })).text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  page.dataset.version = fresh.body.dataset.version;
  for (const wanted of ["header.bar", "#strip", "main"]) {
    const old = document.querySelector(wanted), next = fresh.querySelector(wanted);
    if (old && next) morphed(old, next);
  }
}

function run(path, body, form) {
  waiting += 1;
  page.setAttribute("aria-busy", "true");
  const work = queue.then(async () => {
    try {
      const done = await send(path, body);
      form?.querySelectorAll("input:not([type=hidden])").forEach((one) => one.setCustomValidity(""));
      const address = new URL(location.href);
      if (done.sel && address.searchParams.has("sel") && address.searchParams.get("sel") !== done.sel) {
        address.searchParams.set("sel", done.sel);
        history.replaceState(null, "", address);
      }
      if (form?.querySelector('[name="act"]')?.value === "insert") form.reset();
      if (waiting === 1) await refresh();
      say(document.getElementById("since")?.textContent || done.says);
    } catch (fault) {
      const field = form?.querySelector("input:not([type=hidden])");
      if (field) {
        field.setCustomValidity(fault.message);
        field.reportValidity();
        field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
      } else await refresh();
      say(fault.message);
    } finally {
      waiting -= 1;
      if (!waiting) page.removeAttribute("aria-busy");
    }
  });
  queue = work;
  return work;
}

// Alt and an arrow move a want among its like; with Shift to an end. The row moves before the answer.
function step(event) {
  const row = event.target.closest?.(".belief[data-key]");
  const up = event.key === "ArrowUp", down = event.key === "ArrowDown";
  if (!row || !event.altKey || !(up || down) || !row.dataset.key.includes("preferences")) return;
  const list = row.parentElement;
  const rows = [...list.children].filter((one) => one.dataset.key);
  const place = rows.indexOf(row);
  const goal = event.shiftKey ? (up ? 0 : rows.length - 1) : place + (up ? -1 : 1);
  event.preventDefault();
  if (goal < 0 || goal >= rows.length || goal === place) return;
  const focused = document.activeElement;
  const before = up ? rows[goal] : rows[goal + 1] ?? null;
  list.insertBefore(row, before);
  focused.focus({ preventScroll: true });
  run("edit", { edits: [{ act: "move", key: row.dataset.key, before: before?.dataset.key ?? "" }] });
}

function submit(event) {
  const form = event.target;
  if (!form.matches("form[data-live]")) return;
  event.preventDefault();
  const path = new URL(form.action).pathname.slice(here().length + 1);
  const fields = Object.fromEntries(new FormData(form, event.submitter));
  delete fields.back;
  if (fields.act === "attach") fields.against = fields.against === "yes";
  if (fields.act === "claim") {
    send(path, fields).then(async (done) => {
      form.reset();
      form.closest("details").open = false;
      await refresh();
      say(done.says);
    }, (fault) => say(fault.message));
    return;
  }
  run(path, path === "edit" ? { edits: [fields] } : fields, form);
}

function undo(event) {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  if (event.target.closest("input, textarea")) return;
  event.preventDefault();
  run(`go/${event.shiftKey ? "redo" : "undo"}`, {});
}

// The server tells which version stands: another tab's edit, or the file changed on disk.
function follow() {
  const news = new EventSource(`${here()}/changes`);
  news.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (!waiting && String(told.version) !== page.dataset.version) refresh().then(() => say("The case has changed."));
  };
  let gone = false;
  news.onerror = () => {
    if (!gone) say("The workbench does not answer. What you type is kept; start it again.");
    gone = true;
  };
  news.onopen = () => {
    gone = false;
  };
}

export function edit() {
  if (!page.dataset.case || !document.getElementById("undo")) return;
  document.addEventListener("keydown", step);
  document.addEventListener("keydown", undo);
  document.addEventListener("submit", submit);
  follow();
}
