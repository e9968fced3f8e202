// Keeps what is typed on this phone until it has arrived, and sends it without leaving the page, so that a lost network loses no word.
// Without this script the form is sent as browsers send forms.
(() => {
  const SIXTY_DAYS = 60 * 24 * 3_600_000;
  const byId = (/** @type {string} */ id) => document.getElementById(id);
  const store = {
    /** @param {string} place @returns {{ at: number, fields: [string, string][] } | null} */
    read: (place) => {
      try {
        return JSON.parse(localStorage.getItem(place) ?? "null");
      } catch {
        return null;
      }
    },
    /** True when it is kept: a private window or a full phone may refuse. @param {string} place @param {object} draft */
    write: (place, draft) => {
      try {
        localStorage.setItem(place, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    /** @param {string} place */
    forget: (place) => {
      try {
        localStorage.removeItem(place);
      } catch {
        // Nothing can be kept here, so nothing is.
      }
    },
  };
  const formOf = (/** @type {ReturnType<typeof store.read>} */ draft) => draft?.fields.find(([name]) => name === "form")?.[1];

  const arrived = byId("arrived");
  if (arrived) {
    const place = arrived.dataset["draft"] ?? "";
    if (formOf(store.read(place)) === arrived.dataset["form"]) store.forget(place);
    return;
  }

  const form = byId("refer");
  if (!(form instanceof HTMLFormElement)) return;
  const place = form.dataset["draft"] ?? "";
  const show = (/** @type {string} */ id, isShown = true) => byId(id)?.toggleAttribute("hidden", !isShown);
  // What this very page carries: its id and the moment it was opened are kept with the words, so that sent again it is the same form.
  const fieldsOf = () =>
    [...new FormData(form).entries()].flatMap(([name, value]) =>
      name === "website" || name === "language" || typeof value !== "string" ? [] : [/** @type {[string, string]} */ ([name, value])],
    );
  const isTyped = () => fieldsOf().some(([name, value]) => name !== "form" && name !== "opened" && value.trim() !== "");
  const keep = () => {
    if (isTyped()) show("kept", store.write(place, { at: Date.now(), fields: fieldsOf() }));
  };

  /** @param {[string, string][]} fields */
  const bringBack = (fields) => {
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.name === "") continue;
      const values = fields.flatMap(([name, value]) => (name === field.name ? [value] : []));
      if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
      else if (values[0] !== undefined) field.value = values[0];
    }
    for (const more of form.querySelectorAll("details")) more.open ||= [...more.querySelectorAll("input")].some(({ value }) => value !== "");
    show("brought");
    show("kept");
  };

  const draft = store.read(place);
  if (draft && Date.now() - draft.at > SIXTY_DAYS) store.forget(place);
  else if (draft && form.dataset["fresh"] === "yes" && !isTyped()) bringBack(draft.fields);
  else keep();

  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  byId("forget")?.addEventListener("click", () => {
    store.forget(place);
    location.assign(location.pathname + location.search);
  });

  let isSending = false;
  form.addEventListener("submit", (event) => {
    // Only the language is changed: the page is asked for again with every word on it.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name === "switch") return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    keep();
    show("unsent", false);
    show("sending");
    void send();
  });

  async function send() {
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form).entries()) if (typeof value === "string") body.append(name, value);
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.status >= 500) throw new Error("not now");
      if (answer.redirected) location.assign(answer.url);
      // Something needs another look: the page that says so comes by the ordinary way.
      else form.submit();
    } catch {
      isSending = false;
      show("sending", false);
      show("unsent");
      byId("unsent")?.focus();
    }
  }
  // Back from another page, the form can be sent again.
  window.addEventListener("pageshow", () => {
    isSending = false;
    show("sending", false);
  });
})();
