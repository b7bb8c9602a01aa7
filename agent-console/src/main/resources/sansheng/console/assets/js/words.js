// Sentences for scripts, in the page's language, from the hidden list that the server wrote.
export function say(key, ...values) {
  const sentence = document.querySelector(`#words [data-word="${key}"]`)?.textContent ?? key;
  return sentence.replace(/\{(\d)\}/g, (whole, index) => values[index] ?? whole);
}
