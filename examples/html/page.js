const log = document.getElementById('log');

// Events bubble out of the elements, so that one listener on the document hears all of a name.
for (const name of Tavus.TAVUS_EVENT_NAMES) {
  if (name === 'tavus:protocol-message' || name === 'tavus:transcript') continue;
  document.addEventListener(name, ({ target, detail }) => {
    const entry = document.createElement('li');
    entry.textContent = `${target.localName} ${name} ${JSON.stringify(detail)}`;
    log.append(entry);
  });
}
