import { startBrowser } from './browser.ts';
import { serve } from '../pipeline/serve.ts';
const {browser,stop}=await startBrowser();
const server = await serve('/tmp/mutsample/out',0); const o='http://127.0.0.1:'+(server.address() as any).port;
for (const [n,w,path] of [['home',1100,'/'],['place',1100,'/place/210102/'],['ind',1100,'/indicator/nursing-bed-share/210100/'],['homep',320,'/'],['indp',320,'/en/indicator/nursing-bed-share/210100/'],['data',800,'/data/']] as const) {
const p=await (await browser.newContext({viewport:{width:w,height:1000}})).newPage(); await p.goto(o+path); await p.screenshot({path:`/tmp/shot-${n}.png`,fullPage:false}); }
await stop(); server.closeAllConnections(); server.close();
