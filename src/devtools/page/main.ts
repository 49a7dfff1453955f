// The script of the page that `npx tavus-react inspect --open` serves.
import { openEntries } from '../model/openEntries';
import { renderPanel } from '../panel/renderPanel';
import { FileModel } from './FileModel';

async function showRecording(): Promise<string | undefined> {
  const response = await fetch('recording');
  const opened = openEntries(await response.text());
  if (typeof opened === 'string') return opened;
  renderPanel(new FileModel(opened), document);
  return undefined;
}

showRecording().then(
  (problem) => problem && document.body.append(problem),
  () => document.body.append('The recording cannot be read: the command that showed it has ended.'),
);
