// Firefox's fake media has one microphone and one camera. This adds a second microphone, so that the tests can choose another
// one and unplug the one in use.
const { enumerateDevices, getUserMedia } = MediaDevices.prototype;
const second = { deviceId: 'second-microphone', groupId: 'second', label: 'Second Audio Device' };

MediaDevices.prototype.enumerateDevices = async function enumerate() {
  const devices = await enumerateDevices.call(this);
  const first = devices.find(({ kind }) => kind === 'audioinput');
  if (!first) return devices;
  // Firefox tells names and ids only once a device has been opened.
  const known = first.label === '' ? { deviceId: '', groupId: '', label: '' } : second;
  const added: MediaDeviceInfo = { ...known, kind: 'audioinput', toJSON: () => known };
  return devices.toSpliced(devices.indexOf(first) + 1, 0, added);
};

MediaDevices.prototype.getUserMedia = async function open(wanted) {
  const isWanted = idIn(wanted?.audio) === second.deviceId;
  const stream = await getUserMedia.call(this, isWanted ? { ...wanted, audio: true } : wanted);
  if (isWanted) for (const track of stream.getAudioTracks()) rename(track);
  return stream;
};

function idIn(constraints: boolean | MediaTrackConstraints | undefined): unknown {
  const id = typeof constraints === 'object' ? constraints.deviceId : undefined;
  const wanted = typeof id === 'object' && !Array.isArray(id) ? (id.exact ?? id.ideal) : id;
  return Array.isArray(wanted) ? wanted[0] : wanted;
}

function rename(track: MediaStreamTrack): MediaStreamTrack {
  const settings = track.getSettings.bind(track);
  const clone = track.clone.bind(track);
  Object.defineProperties(track, {
    label: { value: second.label },
    clone: { value: () => rename(clone()) },
    getSettings: {
      value: () => (track.readyState === 'live' ? { ...settings(), deviceId: second.deviceId } : settings()),
    },
  });
  return track;
}

export {};
