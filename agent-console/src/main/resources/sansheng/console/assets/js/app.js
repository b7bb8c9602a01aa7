// What every page has: navigation that keeps the document (and with it a call), the live stream, clocks.
import './shell.js';
import './clocks.js';
import './press.js';
import './scan.js';
import './phrases.js';
import './transcript.js';

if (document.body.dataset.session) {
  const { start } = await import('./live.js');
  start();
  await import('./scripts.js');
  await import('./callbacks.js');
  await import('./find.js');
}
if (document.body.dataset.agent) {
  await import('./desk.js');
  await import('./prompter.js');
  await import('./note.js');
  await import('./pop.js');
}
