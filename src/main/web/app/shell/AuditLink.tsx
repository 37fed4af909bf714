import { useEffect, useState } from 'react';
import { whoAmI } from '../server/access';
import { Icon } from './icons';

/** The way to the audit, for those who may read it. */
export function AuditLink({ current }: { current: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    whoAmI()
      .then(({ roles }) => setShown(roles.includes('AUDITOR')))
      .catch(() => undefined);
  }, []);
  if (!shown) return null;
  return (
    <a className="rail-page" href="/audit/" aria-current={current === 'Audit' ? 'page' : undefined}>
      <Icon name="audit" />
      Audit
    </a>
  );
}
