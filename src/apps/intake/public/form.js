/**
 * Keeps what is typed while it is typed: first on this device, then at the practice. Without this script the form works by its buttons.
 * A copy stays on the device until the practice has answered, and not a moment longer: the device may be shared.
 */
const form = document.querySelector("#intake");
if (form instanceof HTMLFormElement) begin(form);

/** @param {HTMLFormElement} form */
function begin(form) {
  const A_PAUSE = 700;
  const AGAIN = 4_000;
  const keepAt = form.dataset.keep ?? "";
  const place = `${keepAt}:`;
  const line = form.querySelector("#kept");
  /** @type {Map<string, { element: HTMLElement, basedOn: string, sent: string, id: string, state: "kept" | "typed" | "sending", pause?: ReturnType<typeof setTimeout> }>} */
  const questions = new Map();
  let isClosed = false;
  let hasMet = false;
  let isAway = false;

  for (const element of form.querySelectorAll("[data-key]")) {
    if (!(element instanceof HTMLElement)) continue;
    const key = element.dataset.key ?? "";
    const question = { element, basedOn: element.dataset.basedOn ?? "", sent: "", id: "", state: /** @type {const} */ ("kept") };
    question.sent = JSON.stringify(saidIn(element));
    questions.set(key, question);
    element.addEventListener("input", (event) => changed(key, event.target));
  }
  document.body.classList.add("keeps-itself");
  takeUpCopies();
  for (const key of questions.keys()) count(key);
  showPart(location.hash.slice(1), false);
  addEventListener("hashchange", () => showPart(location.hash.slice(1), true));
  addEventListener("online", sendAll);
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  // The page that follows begins where this one was.
  form.addEventListener("submit", () => {
    form.action = `${keepAt.replace(/\/keep$/, "")}${location.hash}`;
    for (const [key, question] of questions) {
      clearTimeout(question.pause);
      const based = form.elements.namedItem(`b.${key}`);
      if (based instanceof HTMLInputElement) based.value = question.basedOn;
    }
  });

  /** @param {HTMLElement} element */
  function saidIn(element) {
    const fields = [...element.querySelectorAll("input, textarea")];
    const words = fields.find((field) => named(field, "a."));
    const chosen = (/** @type {string} */ prefix) =>
      fields.flatMap((field) => (field instanceof HTMLInputElement && named(field, prefix) && field.checked && field.value !== "" ? [field.value] : []));
    const text = words instanceof HTMLInputElement || words instanceof HTMLTextAreaElement ? words.value : "";
    const picks = chosen("p.");
    const [without] = chosen("v.");
    return text.trim() !== "" || picks.length > 0 || without === undefined ? { value: "told", words: text, picks } : { value: without, words: "", picks: [] };
  }

  /** @param {Element} field @param {string} prefix */
  function named(field, prefix) {
    return (field.getAttribute("name") ?? "").startsWith(prefix);
  }

  /** @param {HTMLElement} element @param {{ value: string, words: string, picks: string[] }} said */
  function write(element, said) {
    for (const field of element.querySelectorAll("input, textarea")) {
      if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && named(field, "a."))) field.value = said.words;
      else if (field instanceof HTMLInputElement && named(field, "p."))
        field.checked = said.picks.includes(field.value) || (field.type === "radio" && field.value === "" && said.picks.length === 0);
      else if (field instanceof HTMLInputElement && named(field, "v.")) field.checked = field.value === said.value;
    }
  }

  /** @param {string} key @param {EventTarget | null} target */
  function changed(key, target) {
    const question = questions.get(key);
    if (!question || !(target instanceof Element)) return;
    // An answer and “not known” are never both there.
    const isWithout = named(target, "v.");
    for (const field of question.element.querySelectorAll("input[type=checkbox]"))
      if (field instanceof HTMLInputElement && named(field, "v.") && field !== target) field.checked = false;
    if (isWithout && target instanceof HTMLInputElement && target.checked) {
      const { words, picks } = saidIn(question.element);
      if (words !== "" || picks.length > 0) target.checked = false;
    }
    question.state = question.state === "sending" ? "sending" : "typed";
    question.id = newId();
    copy(key);
    count(key);
    tell();
    clearTimeout(question.pause);
    question.pause = setTimeout(() => void send(key), A_PAUSE);
  }

  /** @param {string} key */
  function copy(key) {
    const question = questions.get(key);
    if (!question) return;
    const { id, basedOn } = question;
    try {
      localStorage.setItem(place + key, JSON.stringify({ id, basedOn, said: saidIn(question.element) }));
    } catch {
      // A browser that keeps nothing still sends.
    }
  }

  /** @param {string} key */
  function forget(key) {
    try {
      localStorage.removeItem(place + key);
    } catch {
      // Nothing was kept.
    }
  }

  /** What was typed here and never arrived is there again, and sent. */
  function takeUpCopies() {
    for (const [key, question] of questions) {
      let found;
      try {
        found = JSON.parse(localStorage.getItem(place + key) ?? "null");
      } catch {
        found = null;
      }
      if (found === null) continue;
      if (JSON.stringify(found.said) === question.sent) {
        forget(key);
        continue;
      }
      write(question.element, found.said);
      question.id = found.id;
      question.basedOn = found.basedOn;
      question.state = "typed";
      void send(key);
    }
  }

  /** @param {string} key @param {{ id: string, basedOn: string }} question @param {{ value: string, words: string, picks: string[] }} said */
  function bodyOf(key, { id, basedOn }, said) {
    const body = new URLSearchParams({ key, id, basedOn, value: said.value, words: said.words });
    for (const pick of said.picks) body.append("pick", pick);
    return body;
  }

  /** One at a time for each question, so that no later word is overtaken by an earlier one. @param {string} key */
  async function send(key) {
    const question = questions.get(key);
    if (!question || question.state !== "typed" || isClosed) return;
    clearTimeout(question.pause);
    const said = saidIn(question.element);
    const { id } = question;
    question.state = "sending";
    tell();
    const answer = await fetch(keepAt, { method: "POST", body: bodyOf(key, question, said), credentials: "same-origin" }).catch(() => null);
    const told = answer?.ok ? await answer.json().catch(() => null) : null;
    if (told === null) {
      question.state = "typed";
      isClosed = answer?.status === 409 || answer?.status === 403;
      isAway = !isClosed;
      tell();
      if (!isClosed) question.pause = setTimeout(() => void send(key), AGAIN);
      return;
    }
    isAway = false;
    question.basedOn = told.id;
    if (told.met !== null) meet(question.element, told.met, said);
    const isUnchanged = question.id === id && told.met === null;
    question.state = isUnchanged ? "kept" : "typed";
    if (isUnchanged) {
      question.sent = JSON.stringify(said);
      forget(key);
    } else {
      if (told.met !== null) question.id = newId();
      copy(key);
      question.pause = setTimeout(() => void send(key), A_PAUSE);
    }
    count(key);
    tell();
  }

  /** Another device wrote on the same question: its words come first, and what is typed here goes on below. @param {HTMLElement} element @param {{ value: string, words: string, picks: string[] }} met @param {{ words: string }} sent */
  function meet(element, met, sent) {
    hasMet = true;
    const now = saidIn(element);
    const isHeld = now.words.includes(met.words) || met.value !== "told";
    const between = element.querySelector("textarea") === null ? " / " : "\n\n";
    const words = isHeld ? now.words : met.words.includes(sent.words) && now.words === sent.words ? met.words : `${met.words}${between}${now.words}`;
    const isOneChoice = element.querySelector("input[type=radio]") !== null;
    const picks = isOneChoice && now.picks.length > 0 ? now.picks : [...new Set([...met.picks, ...now.picks])];
    const said = words.trim() === "" && picks.length === 0 ? met : { value: "told", words, picks };
    const field = document.activeElement;
    const fromEnd = field instanceof HTMLTextAreaElement && element.contains(field) ? field.value.length - field.selectionStart : null;
    write(element, said);
    if (field instanceof HTMLTextAreaElement && fromEnd !== null) field.selectionStart = field.selectionEnd = field.value.length - fromEnd;
  }

  function sendAll() {
    for (const key of questions.keys()) void send(key);
  }

  /** The page goes away: what has not arrived is sent by the browser itself; if it arrives twice, it is the same answer. */
  function leave() {
    if (isClosed) return;
    for (const [key, question] of questions) {
      if (question.state === "kept") continue;
      copy(key);
      navigator.sendBeacon(keepAt, bodyOf(key, question, saidIn(question.element)));
    }
  }

  function tell() {
    if (!(line instanceof HTMLElement) || !(form instanceof HTMLFormElement)) return;
    const waits = [...questions.values()].some(({ state }) => state !== "kept");
    const { kept, sending, here, closed, met } = form.dataset;
    const text = isClosed ? closed : waits ? (isAway ? here : sending) : hasMet ? met : kept;
    if (line.textContent !== text) line.textContent = text ?? "";
    line.dataset.state = isClosed || (waits && isAway) ? "care" : "calm";
  }

  /** How far the part of this question has come. @param {string} key */
  function count(key) {
    const part = questions.get(key)?.element.closest("[data-part]");
    const far = part instanceof HTMLElement ? document.querySelector(`[data-to="${part.dataset.part}"] .count`) : null;
    if (!part || !far) return;
    const all = [...part.querySelectorAll("[data-key]")];
    const done = all.filter((element) => {
      const said = element instanceof HTMLElement ? saidIn(element) : { value: "told", words: "", picks: [] };
      return said.value !== "told" || said.words.trim() !== "" || said.picks.length > 0;
    }).length;
    const [spoken, shown] = [far.querySelector(".hidden"), far.querySelector("b")];
    if (spoken) spoken.textContent = (spoken.textContent ?? "").replace(/^\d+/, String(done));
    if (shown) shown.textContent = String(done);
    far.parentElement?.toggleAttribute("data-whole", done === all.length);
  }

  /** One part at a time; the address says which, so that going back goes back a part. @param {string} hash @param {boolean} isAsked */
  function showPart(hash, isAsked) {
    const parts = [...document.querySelectorAll("[data-part]")].filter((part) => part instanceof HTMLElement);
    const target = hash === "" ? null : document.getElementById(hash);
    // After a form that needs another look everything is shown: each answer is reached by its link.
    const current = target?.closest("[data-part]") ?? parts[0];
    for (const part of parts) part.hidden = part !== current;
    for (const link of document.querySelectorAll("[data-to]"))
      link.toggleAttribute("aria-current", link instanceof HTMLElement && link.dataset.to === (current instanceof HTMLElement ? current.dataset.part : ""));
    document.body.classList.toggle("is-last", current === parts.at(-1));
    if (!isAsked) return;
    if (target?.matches("[data-key]")) {
      target.scrollIntoView();
      const field = target.querySelector("input:not([type=hidden]), textarea");
      if (field instanceof HTMLElement) field.focus();
    } else {
      scrollTo(0, 0);
      const title = current?.querySelector("h2");
      if (title instanceof HTMLElement) title.focus();
    }
  }

  /** In order of time, as every id. It needs no secure address, which a practice’s own network may not have. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
    const time = Date.now().toString(16).padStart(12, "0");
    const variant = ((bytes[8] ?? 0) & 0x3f | 0x80).toString(16).padStart(2, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${(hex[6] ?? "00").slice(1)}${hex[7]}-${variant}${hex[9]}-${hex.slice(10).join("")}`;
  }
}
