import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are rendered whole and modules loaded on demand: on a busy machine
// that takes its time.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });
