// The evening of a forum. A lost line, a reload or the end of a session must not lose a word:
// the line being written is kept in this tab, a line that cannot be sent waits in a list, and a
// line sent twice is saved once, because the server knows it again by its key and its words.
// Counts of who came are kept with the version they were typed against, so that sending them
// again overwrites nobody.
(() => {
  const page = document.querySelector("[data-evening]");
  const at = (id) => document.getElementById(id);
  if (!page || !at("line-form")) return;

  const DRAFT = `evening-draft-${page.dataset.evening}`;
  const WAITING = `evening-waiting-${page.dataset.evening}`;
  const COUNTS = `evening-counts-${page.dataset.evening}`;
  const NO_LINE = "Not saved: no connection. What you typed is still here.";
  const SIGNED_OUT =
    "Not saved: you are signed out. Sign in again in a new tab, then reload this page. What you typed comes back.";
  const NEVER_KEPT = ["csrfmiddlewaretoken"];

  const read = (name, otherwise) => JSON.parse(sessionStorage.getItem(name)) ?? otherwise;
  const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
  const forget = (name) => sessionStorage.removeItem(name);

  function words(form) {
    const kept = Object.fromEntries(new FormData(form));
    NEVER_KEPT.forEach((name) => delete kept[name]);
    return kept;
  }

  function fill(form, kept) {
    for (const [name, value] of Object.entries(kept)) {
      const field = form.elements[name];
      if (field) field.value = value; // a list of radios takes a value as well
    }
    if (kept.raiser_name || kept.raiser_contact) at("line-raiser").open = true;
    const more = at("line-more");
    if (more) more.open = [...more.querySelectorAll("input, select")].some(isAnswered);
  }

  const isAnswered = (field) => (field.type === "radio" ? field.checked && field.value : field.value);

  // Questions of a category show once it is chosen, and as long as one of them is answered.
  function showQuestions() {
    const more = at("line-more");
    if (!more) return;
    const chosen = at("line-form").elements.category.value;
    const groups = [...more.querySelectorAll("[data-category]")];
    for (const group of groups) {
      const answered = [...group.querySelectorAll("input, select")].some(isAnswered);
      group.hidden = group.dataset.category !== chosen && !answered;
    }
    more.hidden = groups.every((group) => group.hidden) && !more.querySelector(":scope > div > .govuk-form-group");
  }

  function freshKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function say(text, { retry = false, later = false } = {}) {
    at("evening-message-text").textContent = text;
    at("evening-retry").hidden = !retry;
    at("evening-later").hidden = !later;
    at("evening-message").hidden = !text;
  }

  function notSaved(form, text) {
    const isLine = form?.id === "line-form";
    failed = form;
    sayCounts();
    at("evening-status").textContent = ""; // what was saved before is not what is asked about now
    say(text, { retry: true, later: isLine });
    at("evening-message").scrollIntoView({ block: "nearest" });
  }

  function inWords(status) {
    if (status === 401 || status === 403) return SIGNED_OUT;
    if (status === 404) return "Not saved: you may no longer record this meeting. What you typed is still here.";
    if (status === 409) return "Not saved: the meeting was changed meanwhile. Reload the page; what you typed comes back.";
    return "Not saved: the service does not answer as it should. What you typed is still here.";
  }

  let failed = null; // the form that could not be sent

  // -- the line being written

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.id === "line-form") {
      keep(DRAFT, words(form));
      showQuestions();
    }
    if (form?.id === "attendance-form") keepCounts();
  });

  const SET_ALREADY = ["key", "ward", "raised_by"]; // not typed: a line of these alone is empty
  const hasWords = (line) =>
    Object.entries(line).some(([name, value]) => value && !SET_ALREADY.includes(name));

  const draft = read(DRAFT, null);
  if (draft && hasWords(draft) && !hasWords(words(at("line-form")))) {
    fill(at("line-form"), draft);
    say("What you had typed is back. It is not saved yet.");
  }
  showQuestions();

  // -- counts that are not saved yet

  const countFields = () =>
    [...at("attendance-form").elements].filter((field) => field.matches("input[type=text]"));
  const isUnsaved = (field) => field.value !== field.defaultValue;

  function keepCounts() {
    const unsaved = countFields().filter(isUnsaved);
    if (!unsaved.length) return forget(COUNTS);
    const counts = Object.fromEntries(unsaved.map((field) => [field.name, field.value]));
    keep(COUNTS, { version: at("attendance-form").elements.version.value, counts });
  }

  function countsSaved(sent) {
    for (const field of countFields()) field.defaultValue = sent[field.name] ?? field.defaultValue;
    keepCounts();
  }

  function sayCounts() {
    if (!read(COUNTS, null)) return;
    const text = document.createElement("p");
    text.textContent =
      "Attendance not saved yet. What you typed is kept in this tab, and sent again when the connection is back.";
    at("attendance-status").replaceChildren(text);
  }

  const sendCounts = () => read(COUNTS, null) && at("attendance-form").requestSubmit();

  let sentCounts = {};
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.id === "attendance-form") sentCounts = words(event.detail.elt);
  });

  const unsent = read(COUNTS, null);
  if (unsent) {
    const back = countFields().filter((field) => field.name in unsent.counts);
    back.forEach((field) => (field.value = unsent.counts[field.name]));
    if (back.some(isUnsaved)) {
      at("attendance-form").elements.version.value = unsent.version;
      sayCounts();
      window.addEventListener("load", sendCounts); // htmx takes the form over just before
    } else {
      forget(COUNTS); // it was saved, and only the answer was lost
    }
  }

  // -- what htmx could not send, or what came back instead of an answer

  const ours = (event) => page.contains(event.detail.elt);
  const formOf = (event) => event.detail.elt.closest("form");

  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:sendAbort"]) {
    document.addEventListener(name, (event) => ours(event) && notSaved(formOf(event), NO_LINE));
  }
  document.addEventListener("htmx:responseError", (event) => {
    if (ours(event)) notSaved(formOf(event), inWords(event.detail.xhr.status));
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!ours(event) || event.detail.xhr.status >= 400) return;
    if (event.detail.xhr.getResponseHeader("X-Evening")) return;
    event.detail.shouldSwap = false; // a page of signing in, not an answer of this screen
    notSaved(formOf(event), SIGNED_OUT);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const answer = event.detail.xhr?.getResponseHeader("X-Evening");
    if (!ours(event) || !answer || event.detail.failed) return;
    const form = event.detail.requestConfig.elt; // what was sent; a saved line is swapped out by now
    if (form.id === "line-form" || failed?.id === form.id) {
      say("");
      failed = null;
    }
    if (answer !== "saved") return;
    if (form.id === "attendance-form") countsSaved(sentCounts);
    else forget(DRAFT);
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id !== "evening-line") return;
    const form = at("line-form");
    showQuestions();
    (form.querySelector("[aria-invalid=true]") ?? form.elements.what).focus();
  });

  window.addEventListener("offline", () =>
    say("No connection. Keep writing: nothing is lost. Save again once it is back."),
  );
  window.addEventListener("online", () => {
    const line = failed?.id === "line-form";
    say("The connection is back. What is not saved yet can be sent now.", { retry: line });
    sendCounts();
    sendWaiting();
  });

  at("evening-retry").addEventListener("click", () => {
    const again = failed && at(failed.id);
    say("");
    if (again) again.requestSubmit();
  });

  // -- lines that wait for the connection

  at("evening-later").addEventListener("click", () => {
    const form = at("line-form");
    keep(WAITING, [...read(WAITING, []), words(form)]);
    const ward = form.elements.ward?.value;
    form.reset();
    form.elements.key.value = freshKey();
    if (ward) form.elements.ward.value = ward;
    forget(DRAFT);
    failed = null;
    say("");
    showQuestions();
    showWaiting();
    form.elements.what.focus();
  });
  at("evening-send").addEventListener("click", () => sendWaiting());

  function showWaiting() {
    const waiting = read(WAITING, []);
    at("evening-waiting").hidden = waiting.length === 0;
    at("evening-waiting-text").textContent =
      waiting.length === 1
        ? "1 issue is kept in this tab and not saved yet. Do not close the tab."
        : `${waiting.length} issues are kept in this tab and not saved yet. Do not close the tab.`;
    at("evening-waiting-list").replaceChildren(
      ...waiting.map((line) => {
        const item = document.createElement("li");
        item.textContent = line.what;
        return item;
      }),
    );
  }

  async function sendWaiting() {
    let waiting = read(WAITING, []);
    while (waiting.length) {
      const outcome = await sendLine(waiting[0]);
      if (outcome !== "saved") {
        say(outcome);
        break;
      }
      waiting = read(WAITING, []).slice(1);
      keep(WAITING, waiting);
      showWaiting();
    }
  }

  async function sendLine(line) {
    const form = at("line-form");
    const body = new FormData();
    Object.entries(line).forEach(([name, value]) => body.set(name, value));
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    let response;
    try {
      response = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    } catch {
      return "Not saved: still no connection. The issues are kept here.";
    }
    const answer = response.headers.get("X-Evening");
    if (answer === "saved") {
      showRaised(await response.text());
      return "saved";
    }
    if (response.ok && !answer) return SIGNED_OUT;
    if (response.ok) return `Not saved: something is wrong with “${line.what}”.`;
    return inWords(response.status);
  }

  function showRaised(html) {
    const list = new DOMParser().parseFromString(html, "text/html").getElementById("evening-raised");
    list.removeAttribute("hx-swap-oob");
    at("evening-raised").replaceWith(list);
  }

  showWaiting();
})();
