import * as service from './service';

/** Who you are: sign-in and sessions. */
export default { services: { sessions: () => service } };
