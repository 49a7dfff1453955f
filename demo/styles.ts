/** The styles of the page, of the library and of the sample themes. */
import 'tavus-react/styles.css';
import '../stories/themes/letter.css';
import '../stories/themes/playground.css';
import '../stories/themes/terminal.css';
import './demo.css';
import './hero.css';
import './pieces.css';
import './hand.css';
