// The sound of the telephone: a soft 450 Hz bell in the Chinese cadence, one second on, four off; from the second ring on
// it insists. All rings are laid down at once on the audio clock, because timers sleep in hidden tabs.
const RINGS = 12;
let context;
let playing;

export const isAudible = () => context?.state === 'running';

/** Browsers let a page sound only after it was touched. */
export async function unlock() {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume().catch(() => undefined);
}

export function ring(cycleSeconds) {
  stop();
  context ??= new AudioContext();
  const out = context.createGain();
  out.connect(context.destination);
  const voices = [];
  for (let n = 0; n < RINGS; n++) {
    const at = context.currentTime + 0.02 + n * cycleSeconds;
    const loud = n === 0 ? 0.16 : 0.3;
    for (const [frequency, share] of n === 0 ? [[450, 1], [900, 0.25]] : [[450, 1], [900, 0.4], [1350, 0.2]]) {
      voices.push(voice(out, frequency, loud * share, at));
    }
  }
  playing = { out, voices };
}

function voice(out, frequency, loud, at) {
  const tone = context.createOscillator();
  const envelope = context.createGain();
  tone.frequency.value = frequency;
  envelope.gain.setValueAtTime(0, at);
  // Two strokes in the second, each with a bell's quick rise and slow fall.
  for (const stroke of [at, at + 0.5]) {
    envelope.gain.linearRampToValueAtTime(loud, stroke + 0.03);
    envelope.gain.exponentialRampToValueAtTime(loud * 0.12, stroke + 0.48);
  }
  envelope.gain.linearRampToValueAtTime(0, at + 1);
  tone.connect(envelope).connect(out);
  tone.start(at);
  tone.stop(at + 1.05);
  return tone;
}

export function stop() {
  if (!playing) return;
  for (const tone of playing.voices) tone.stop();
  playing.out.disconnect();
  playing = undefined;
}
