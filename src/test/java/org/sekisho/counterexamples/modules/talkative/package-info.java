/** Says that it uses nothing, and uses something. */
@ApplicationModule(allowedDependencies = {})
package org.sekisho.counterexamples.modules.talkative;

import org.springframework.modulith.ApplicationModule;
