/** A placeholder for words spoken into a real microphone, because the simulator cannot recognize speech. */
export const unheardSpeech = '(spoken words)';
