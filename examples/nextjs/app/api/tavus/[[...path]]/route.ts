import { tavus } from '../../../tavus';

export const POST = (request: Request): Promise<Response> => tavus(request);
