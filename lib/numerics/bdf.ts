import { createDopri5 } from "./dopri5.ts";
export { createDopri5 as createBdf };
