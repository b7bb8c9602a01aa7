// Whether this page may hear the agent; a trouble is told as the key of a sentence.
export async function troubleWithMicrophone() {
  if (!navigator.mediaDevices) return 'phone.insecure';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return '';
  } catch (error) {
    return sentenceFor(error);
  }
}

export function sentenceFor(error) {
  switch (error?.name) {
    case 'NotAllowedError': return 'phone.microphoneDenied';
    case 'NotReadableError': return 'phone.microphoneBusy';
    default: return 'phone.noMicrophone';
  }
}
