// What daily-js downloads when it joins, in place of Daily's engine: a machine for each call that waits for one.
for (const callClientId of window._daily.pendings.splice(0)) window.startCallMachine(callClientId);
