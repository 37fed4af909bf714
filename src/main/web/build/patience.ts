import { configure } from '@testing-library/react';

// What a test waits for comes in milliseconds, but not on a machine that is busy.
configure({ asyncUtilTimeout: 30_000 });
