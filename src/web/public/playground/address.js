/**
 * The state in the fragment of the address, which no browser sends to a server: "#marta-lindqvist/patient-view/rules", and behind a
 * fourth slash a report's text. Never in the query.
 */
export function readAddress() {
  const [patient, hook, tab, text] = location.hash.slice(1).split('/');
  return { patient, hook, tab, text: decoded(text) };
}

export function addressOf({ patient, hook, tab, text }) {
  const parts = [patient, hook, tab, ...(text === undefined ? [] : [encodeURIComponent(text)])];
  return `#${parts.join('/')}`;
}

function decoded(text) {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
