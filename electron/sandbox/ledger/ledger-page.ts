// The page a sandbox shows when it runs alone: what each partner holds, refreshed as it changes. Holds no data itself: its script
// asks the control endpoints with the key that stands after the # of its address, which browsers never send.
import { escapeHtml } from '../consent-page.ts'
import type { ConsentLanguage } from '../consent-words.ts'
import { ledgerWords } from './ledger-words.ts'

export function renderLedgerPage(language: ConsentLanguage, nonce: string): string {
  const words = ledgerWords[language]
  const heads: readonly [string, boolean][] = [
    [words.audience, false],
    [words.account, false],
    [words.type, false],
    [words.state, false],
    [words.shownSize, true],
    [words.held, true],
    [words.requests, true],
    [words.updated, false],
  ]
  const columns = heads
    .map(([head, isNumber]) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeHtml(head)}</th>`)
    .join('')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${words.sandbox} · ${words.title}`)}</title><style nonce="${nonce}">${style}</style></head>
<body><div class="frame" role="banner"><strong>${escapeHtml(words.sandbox)}</strong></div>
<main><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.note)}</p>
<p><label><input type="checkbox" id="only" checked> ${escapeHtml(words.onlyHeld)}</label></p>
<p role="status" id="status"></p>
<table><thead><tr>${columns}</tr></thead><tbody id="rows"></tbody></table>
<h2>${escapeHtml(words.faults)}</h2><ul id="faults"></ul></main>
<script nonce="${nonce}">const words=${scriptText(words)},language=${scriptText(language)};${script}</script></body></html>`
}

/** JSON that cannot end the script element it stands in. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

const style = `
  :root{color-scheme:light dark;--ground:#f6f6f3;--card:#fff;--line:#e4e4de;--text:#1d1f23;--second:#55585e}
  @media (prefers-color-scheme:dark){:root{--ground:#121316;--card:#1a1c20;--line:#2b2e34;--text:#ecedef;--second:#b0b4ba}}
  body{margin:0;min-height:100vh;background:var(--ground);color:var(--text);font:13px/18px Inter,system-ui,"Noto Sans CJK KR","Noto Sans CJK JP",sans-serif;
    border:12px solid;border-image:repeating-linear-gradient(45deg,#1d1f23 0 14px,#ffc93c 14px 28px) 12}
  .frame{padding:8px 16px;background:#ffc93c;color:#1d1f23;text-align:center;letter-spacing:.12em}
  main{max-width:1120px;margin:24px auto;padding:0 24px}
  h1{font-size:20px;line-height:28px;font-weight:600;margin:0 0 4px}
  h2{font-size:14px;margin:24px 0 8px}
  p{margin:0 0 12px;color:var(--second)}
  label{display:inline-flex;gap:8px;align-items:center;min-height:24px}
  table{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:10px}
  th,td{padding:8px 12px;text-align:left;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums;vertical-align:top}
  th{font-size:12px;font-weight:500;color:var(--second)}
  .n{text-align:right}
  small{display:block;font-size:12px;color:var(--second)}`

const script = `
  const key=new URLSearchParams(location.hash.slice(1)).get('key')??'';
  const one=(id)=>document.getElementById(id);
  const number=new Intl.NumberFormat(language);
  const time=new Intl.DateTimeFormat(language,{dateStyle:'short',timeStyle:'medium'});
  const ask=async(path)=>{const answer=await fetch('/__sandbox/'+path,{headers:{'x-sandbox-key':key}});if(!answer.ok)throw answer.status;return answer.json()};
  const cell=(row,text,small,isNumber)=>{const td=row.insertCell();td.textContent=text;if(isNumber)td.className='n';if(small){const s=document.createElement('small');s.textContent=small;td.append(s)}};
  let seen='';
  const show=async()=>{
    try{
      const [{audiences},faults]=await Promise.all([ask('ledger'),ask('faults')]);
      const fresh=JSON.stringify([audiences,faults,one('only').checked]);
      one('status').textContent='';
      if(fresh===seen)return;
      seen=fresh;
      const held=(a)=>Object.values(a.identifiers).reduce((sum,n)=>sum+n,0);
      const shown=audiences.filter((a)=>!one('only').checked||held(a)>0);
      const body=one('rows');body.replaceChildren();
      if(shown.length===0){const td=body.insertRow().insertCell();td.colSpan=8;td.textContent=words.empty}
      for(const a of shown){
        const row=body.insertRow();
        cell(row,a.name,a.audienceId);cell(row,a.adAccountName,a.partnerId);cell(row,a.type);cell(row,a.state);
        cell(row,a.shownSize===null?words.hidden:number.format(a.shownSize),'',true);
        cell(row,number.format(held(a)),Object.entries(a.identifiers).map(([kind,n])=>kind+' '+number.format(n)).join(' · '),true);
        cell(row,number.format(a.requests),'',true);cell(row,time.format(a.updatedAt));
      }
      one('faults').replaceChildren(...(faults.length?faults.map((f)=>f.partnerId+': '+f.fault.kind+(f.endsAt?' → '+time.format(f.endsAt):'')):[words.noFaults]).map((text)=>{const li=document.createElement('li');li.textContent=text;return li}));
    }catch(failure){seen='';one('status').textContent=failure===403?words.noKey:words.lost}
  };
  one('only').addEventListener('change',show);
  (async()=>{for(;;){await show();await new Promise((wake)=>setTimeout(wake,1000))}})();`
