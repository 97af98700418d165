import { markPage } from './language/choice';
import { atHome } from './portal/home';
import { showTypeSize } from './frame/typeSize';
import './portal/page.css';
import './portal/home.css';
import './portal/plans.css';
import './portal/text.css';
import './portal/narrow.css';

/**
 * The entry: small, because the server has drawn the portal already and this must not stand in its way. The workbench is loaded
 * when the address names one of its screens, and beforehand when the machine is idle.
 */
const loadWorkbench = () => import('./workbench');

/** An address behind `#/`; `#main` is the portal's own. */
const namesScreen = (): boolean => /^#\/./.test(location.hash);

/** Back in the browser's history, to the portal: the server draws it anew, for who is signed in now. */
function leave(): void {
  if (!namesScreen()) location.reload();
}

function open(): void {
  if (!namesScreen()) return;
  removeEventListener('hashchange', open);
  addEventListener('hashchange', leave);
  document.documentElement.classList.remove('portal');
  document.getElementById('portal')?.remove();
  markPage();
  void loadWorkbench().then(({ mount }) => mount());
}

showTypeSize();
addEventListener('hashchange', open);
open();
if (!namesScreen()) atHome(loadWorkbench);
