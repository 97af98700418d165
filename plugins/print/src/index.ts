import * as service from './service';

/** Paper. The workbench opens printer and store; as a plugin this room only says that it is there. */
export default { services: { paper: () => service } };
