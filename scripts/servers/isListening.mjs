import { connect } from 'node:net';

/** Returns whether something listens on this port of this machine. */
export function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (listens) => {
      socket.destroy();
      resolve(listens);
    };
    socket.on('connect', () => answer(true)).on('error', () => answer(false));
  });
}
