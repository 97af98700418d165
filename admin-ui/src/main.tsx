import { createRoot } from 'react-dom/client';
import { App } from './App';
import { restoreTypeSize } from './frame/LargeType';
import { markPage } from './language/choice';
import './rare-names.css';

markPage();
restoreTypeSize();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
