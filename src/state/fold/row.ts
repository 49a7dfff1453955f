import type { Role, UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, earlier, justBefore, type Position } from '../log/Position';
import { type Fold, identities, type SpeakingStart } from './Fold';
import type { SpokenText, UtteranceFacts } from './Utterance';

/** Adds a row at its place in the transcript. */
export function addRow(fold: Fold, facts: UtteranceFacts): void {
  const placed = withPlace(fold, facts);
  writeRow(fold, placed);
  indexRow(fold, placed);
  insertInOrder(fold, placed);
  if (placed.role === 'pal') {
    moveQuestions(fold, placed);
    endHiddenRows(fold, placed);
  }
}

/** Adds a row that nobody sees. It is in no index, so no speech finds it, and it ends no other row. */
export function addHiddenRow(fold: Fold, facts: UtteranceFacts): void {
  writeRow(fold, facts);
  fold.journal.insert(fold.hidden, fold.hidden.length, facts.id);
  touchOrder(fold);
}

/** Updates a row, and moves it if the new facts change its place. */
export function changeRow(fold: Fold, facts: UtteranceFacts): void {
  const before = fold.rows.get(facts.id);
  const placed = facts.hidden ? facts : withPlace(fold, facts);
  writeRow(fold, placed);
  if (facts.hidden) return;
  indexRow(fold, placed);
  if (before && comparePositions(before.place, placed.place) !== 0) {
    fold.journal.remove(fold.order, fold.order.lastIndexOf(facts.id));
    insertInOrder(fold, placed);
  }
}

/** Makes this the row that receives its speaker's speech without an id, unless the current one comes later. */
export function noteNewestRow(fold: Fold, { role, id }: UtteranceFacts): void {
  const row = fold.rows.get(id);
  if (row && !standsBefore(row, newestRow(fold, role))) fold.journal.put(fold.newestRow, role, id);
}

/** Returns the ids of all rows in order, hidden ones included. */
export function allRowIds(fold: Fold): string[] {
  const ids = fold.order.slice();
  // From the newest, because the place of each earlier one is before it.
  let index = ids.length;
  for (const id of fold.hidden.slice().reverse()) {
    const row = fold.rows.get(id);
    while (row && standsBefore(row, fold.rows.get(ids[index - 1] ?? ''))) index -= 1;
    ids.splice(index, 0, id);
  }
  return ids;
}

/** Returns the row that receives the speaker's speech without an id. */
export function newestRow(fold: Fold, role: Role): UtteranceFacts | undefined {
  return fold.rows.get(fold.newestRow.get(role) ?? '');
}

/** Creates a row of which only the speaker, the id and the position are known. */
export function newRow(fold: Fold, role: Role, id: string, position: Position): UtteranceFacts {
  // Two rows can claim the same id when inference ids are reused, but list keys must be unique.
  let unique = id;
  while (fold.rows.has(unique)) unique += ` again at ${position.seq}.${position.arrival}`;
  return {
    id: unique,
    role,
    place: position,
    firstText: position,
    lastText: position,
    interrupted: false,
    stopped: false,
    stoppedByInterruption: false,
    superseded: false,
    followed: false,
  };
}

/** Returns the id of an event's row. It does not depend on the order of arrival. */
export function rowId(event: UtteranceEvent | UtteranceStreamingEvent, position: Position): string {
  const { inference, turn } = identities(event.role, event, position);
  const named = event.role === 'pal' ? (inference ?? turn) : (turn ?? inference);
  return named ?? `${event.role} at ${position.seq}.${position.arrival}`;
}

/** Returns the newer spoken text: a final one wins, then the one with the higher index, then the later one. */
export function newerSpokenText(known: SpokenText | undefined, event: UtteranceStreamingEvent): SpokenText {
  // A chunk without an index is ordered by its position alone. It keeps the known index, so that stale chunks after it
  // are still recognized.
  const contentIndex = event.contentIndex ?? known?.contentIndex;
  const next = { text: event.speech, contentIndex, final: event.final };
  if (!known) return next;
  if (known.final !== next.final) return next.final ? next : known;
  return (contentIndex ?? 0) < (known.contentIndex ?? 0) ? known : next;
}

function writeRow(fold: Fold, facts: UtteranceFacts): void {
  fold.journal.put(fold.rows, facts.id, facts);
  const touch = () => fold.touched.add(facts.id);
  touch();
  fold.journal.onUndo(touch);
}

/** Indexes the row by turn and inference. Earlier inferences stay indexed: a user's can change while they speak. */
function indexRow(fold: Fold, facts: UtteranceFacts): void {
  const { inference, turn } = identities(facts.role, facts, facts.firstText);
  for (const identity of [inference, turn]) {
    if (identity === undefined) continue;
    const known = fold.rowsByIdentity.get(identity) ?? [];
    if (!known.includes(facts.id)) fold.journal.put(fold.rowsByIdentity, identity, [...known, facts.id]);
  }
}

function withPlace(fold: Fold, facts: UtteranceFacts): UtteranceFacts {
  const { inference, turn } = identities(facts.role, facts, facts.firstText);
  let { place, startedAt } = facts;
  for (const identity of [inference, turn]) {
    const start = identity && fold.starts.get(identity);
    if (!start || isOfAnother(fold, facts, identity, start)) continue;
    if (comparePositions(start.position, place) < 0) startedAt = start.at ?? startedAt;
    place = earlier(place, start.position);
  }
  return { ...facts, place: beforeAnswer(fold, facts, turn, place), startedAt };
}

/**
 * Returns the place of a user's row, which is before the PAL's answer in the same turn, however late the user's text
 * arrives. What the user began to say during the answer did not cause it, and stays where it began.
 */
function beforeAnswer(
  fold: Fold,
  { role }: UtteranceFacts,
  turn: string | undefined,
  place: Position,
): Position {
  if (role !== 'user' || turn === undefined || fold.starts.has(turn)) return place;
  const [answer] = rowsUnder(fold, turn.replace('user', 'pal'));
  return answer && comparePositions(answer.place, place) < 0 ? justBefore(answer.place) : place;
}

/** Moves the user's rows of a turn before an answer that began before their text arrived. */
function moveQuestions(fold: Fold, { turnIdx, firstText, place }: UtteranceFacts): void {
  const { turn } = identities('user', { turnIdx }, firstText);
  if (turn === undefined) return;
  for (const row of rowsUnder(fold, turn)) {
    if (comparePositions(place, row.place) < 0) changeRow(fold, row);
  }
}

/** The PAL speaks next, which ends what was told to it before. */
function endHiddenRows(fold: Fold, pal: UtteranceFacts): void {
  for (let index = fold.hidden.length - 1; index >= 0; index -= 1) {
    const row = fold.rows.get(fold.hidden[index] ?? '');
    if (!row || row.superseded) return;
    if (standsBefore(row, pal)) writeRow(fold, { ...row, superseded: true });
  }
}

function rowsUnder(fold: Fold, identity: string): UtteranceFacts[] {
  return (fold.rowsByIdentity.get(identity) ?? []).flatMap((id) => fold.rows.get(id) ?? []);
}

/**
 * Returns true if a start that matches one of the row's identities belongs to a different row: the PAL can speak twice
 * in a turn, with other rows in between, and its second speech started later than the first.
 */
function isOfAnother(
  fold: Fold,
  { role, inferenceId }: UtteranceFacts,
  identity: string,
  start: SpeakingStart,
): boolean {
  if (role === 'user') return false;
  if (inferenceId && start.inferenceId) return inferenceId !== start.inferenceId;
  return fold.rowsByIdentity.has(identity);
}

function insertInOrder(fold: Fold, facts: UtteranceFacts): void {
  let index = fold.order.length;
  while (standsBefore(facts, rowAt(fold, index - 1))) index -= 1;
  fold.journal.insert(fold.order, index, facts.id);
  touchOrder(fold);
  supersedeRows(fold, index);
}

/**
 * Updates whether a later row ends each row: any later row ends the PAL's, and a row of the PAL's ends a user's. Before
 * the index where the order changed, the first row that stays the same shows that all rows before it do too.
 */
function supersedeRows(fold: Fold, changedFrom: number): void {
  let [later, laterPal, followed] = [false, false, false];
  for (let index = fold.order.length - 1; index >= 0; index -= 1) {
    const row = rowAt(fold, index);
    if (!row) return;
    const superseded = row.role === 'pal' ? later : laterPal;
    if (row.superseded !== superseded || row.followed !== followed)
      writeRow(fold, { ...row, superseded, followed });
    else if (index < changedFrom) return;
    later = true;
    laterPal ||= row.role === 'pal';
    followed ||= row.fullText !== undefined || row.spoken !== undefined;
  }
}

function touchOrder(fold: Fold): void {
  const touch = () => {
    fold.orderTouched = true;
  };
  touch();
  fold.journal.onUndo(touch);
}

function rowAt(fold: Fold, index: number): UtteranceFacts | undefined {
  const id = fold.order[index];
  return id === undefined ? undefined : fold.rows.get(id);
}

function standsBefore(a: UtteranceFacts, b: UtteranceFacts | undefined): boolean {
  if (!b) return false;
  return (comparePositions(a.place, b.place) || comparePositions(a.firstText, b.firstText)) < 0;
}
