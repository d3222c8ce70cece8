import { Route, Routes } from 'react-router-dom';
import { ConventionPage } from './conventions/ConventionPage';
import { ConventionsPage } from './conventions/ConventionsPage';
import { FleetPage } from './fleet/FleetPage';
import { NotFoundPage } from './NotFoundPage';
import { RegistryPage } from './registry/RegistryPage';

/** The registry's pages, below wherever the app mounts them. */
export function Router() {
  return (
    <Routes>
      <Route path="/" element={<RegistryPage />} />
      <Route path="/fleet" element={<FleetPage />} />
      <Route path="/conventions" element={<ConventionsPage />} />
      <Route path="/conventions/:id" element={<ConventionPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
