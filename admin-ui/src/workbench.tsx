import { createRoot } from 'react-dom/client';
import { App } from './App';
import './rare-names.css';

export function mount(): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}
