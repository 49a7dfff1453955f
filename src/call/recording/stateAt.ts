import type { Recording } from '../../protocol/recording/Recording';
import { RecordingStepper } from './RecordingStepper';

/** Returns the state as it was after the entry with this index: the store and the atoms. With -1, the state before the first. */
export function stateAt(recording: Recording, index: number): RecordingStepper {
  const stepper = new RecordingStepper(recording);
  stepper.goTo(index);
  return stepper;
}
