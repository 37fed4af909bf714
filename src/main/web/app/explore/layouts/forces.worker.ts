// Forces take seconds on a large chart: they act here, while the page goes on.
import { byForces, type Bodies } from './forces';

onmessage = ({ data }: MessageEvent<Bodies>) => postMessage(byForces(data));
