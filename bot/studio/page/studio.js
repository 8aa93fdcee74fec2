// Spares loading the whole page: forms load a part of it, and parts that have changed load
// themselves again. Everything works without this script too.
"use strict";

const base = document.body.dataset.base;

// load asks the studio for a part of the page.
async function load(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { "X-Studio": "part" } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

// elements makes elements of HTML that the studio has made.
function elements(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

// Forms. What comes back takes the place of what has the same id; what is new is added to
// what the form names, or fills it.
let asked = null; // what was asked last, to ask it again when the pack has changed

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.into) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  asked = form.id === "ask" ? data : form.action.endsWith("/press") ? null : asked;
  await send(form.action, data, form.dataset.into, form);
});

const turns = {}; // by place, so that a slow answer does not take the place of a later one

async function send(action, data, into, form) {
  const turn = turns[into] = (turns[into] ?? 0) + 1;
  document.getElementById(into).setAttribute("aria-busy", "true");
  connection.hidden = true;
  try {
    const multipart = [...data.values()].some((value) => value instanceof File);
    const text = await load(action, { method: "POST", body: multipart ? data : new URLSearchParams(data) });
    const place = document.getElementById(into); // it may be another by now
    if (!place || into !== "said" && turn < turns[into]) return;
    if (into === "said") add(place, elements(text));
    else place.replaceChildren(elements(text));
    reveal(place, form);
  } catch (error) {
    fail(error);
  } finally {
    document.getElementById(into)?.removeAttribute("aria-busy");
  }
}

function add(place, fresh) {
  for (const element of [...fresh.children]) {
    const old = element.id && document.getElementById(element.id);
    if (old) old.replaceWith(element);
    else place.append(element);
  }
}

// reveal moves the focus to what a form has brought, since its button may be gone: unless
// whoever pressed is elsewhere by now.
function reveal(place, form) {
  const fresh = place.querySelector("[data-fresh]");
  if (!fresh) return;
  delete fresh.dataset.fresh;
  const at = document.activeElement;
  if (at === document.body || place.contains(at) || form?.contains(at)) fresh.focus();
}

// Parts. The studio tells how often each has changed. What somebody is at stays: what is
// typed, opened or proposed, and the focus.
async function refresh(part, number) {
  for (const place of document.querySelectorAll(`[data-part="${part}"]`)) {
    if (Number(place.dataset.number) >= number) continue;
    place.dataset.number = number;
    const text = await load(`${base}part/${part}`);
    const kept = [...place.querySelectorAll("[data-keep][id]")].filter((element) => element.hasChildNodes());
    const open = [...place.querySelectorAll("details[open][id]")].map((details) => details.id);
    const typed = [...place.querySelectorAll("input[id]")].filter((input) => input.value !== input.defaultValue);
    const focus = place.contains(document.activeElement) ? document.activeElement : null;
    place.replaceChildren(elements(text));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    for (const { id, value } of typed) if (document.getElementById(id)) document.getElementById(id).value = value;
    for (const { id, childNodes } of kept) document.getElementById(id)?.replaceChildren(...childNodes);
    (focus?.isConnected ? focus : focus?.id && document.getElementById(focus.id))?.focus();
    if (part === "pack" && asked && document.getElementById("exchange")) {
      await send(document.getElementById("ask").action, asked, "exchange");
    }
  }
}

const connection = document.getElementById("connection");

function fail(error) {
  connection.textContent = `That did not work: ${error.message}`;
  connection.hidden = false;
}

const news = new EventSource(`${base}events`);
const notAnswering = connection.textContent;
news.onopen = () => { connection.hidden = true; };
news.onerror = () => { connection.textContent = notAnswering; connection.hidden = false; };
let before = Promise.resolve(); // one after another, or an old part could come last
news.onmessage = (event) => {
  before = before.then(async () => {
    for (const [part, number] of Object.entries(JSON.parse(event.data))) await refresh(part, number);
  }).catch(fail);
};
