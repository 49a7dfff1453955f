// Debian builds WebKitGTK without WebRTC. The tests replace Daily's engine, which is what uses it; daily-js and our check of
// the browser only look whether it is there.
if (!('RTCPeerConnection' in globalThis)) {
  class PeerConnection extends EventTarget {
    addTransceiver() {}
    createDataChannel() {
      return new EventTarget();
    }
    async createOffer() {
      return {};
    }
    async setLocalDescription() {}
    close() {}
    getSenders() {
      return [];
    }
    getReceivers() {
      return [];
    }
  }
  class Transceiver {
    get currentDirection() {
      return null;
    }
  }
  class Sender {
    replaceTrack() {}
  }
  Object.assign(globalThis, {
    RTCPeerConnection: PeerConnection,
    RTCRtpTransceiver: Transceiver,
    RTCRtpSender: Sender,
    RTCSessionDescription: class {},
    RTCIceCandidate: class {},
    RTCDataChannel: class {},
  });
}
