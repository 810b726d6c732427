@echo off
rem Builds what is out of date, then runs Facewright. "facewright --help" lists what it can do.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STAMP=%ROOT%\app\target\built"
set "CLASSPATHFILE=%ROOT%\app\target\classpath"

if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
    echo facewright: Java is missing. Install a JDK 17 or newer and set JAVA_HOME to it, then run this again. 1>&2
    exit /b 1
)
set "JAVAVERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"') do set "JAVAVERSION=%%v"
if "%JAVAVERSION:~0,2%"=="1." set "JAVAVERSION=8"
if %JAVAVERSION% LSS 17 (
    echo facewright: Java %JAVAVERSION% is too old. Install a JDK 17 or newer and set JAVA_HOME to it. 1>&2
    exit /b 1
)
set "NATIVE="
if %JAVAVERSION% GEQ 24 set "NATIVE=--enable-native-access=ALL-UNNAMED"

if "%~1"=="test" goto test

rem Out of date when a source, resource or build file is newer than the last build.
set "FRESH="
if exist "%STAMP%" if exist "%CLASSPATHFILE%" (
    for /f %%r in ('powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $d=@('app','viewport3d','training-wizard','assets','inference'); $n=@(Get-Item -LiteralPath (Join-Path $env:ROOT 'pom.xml')); foreach($m in $d){$n+=Get-Item -LiteralPath (Join-Path $env:ROOT ($m+'\pom.xml')); $n+=Get-ChildItem -Recurse -LiteralPath (Join-Path $env:ROOT ($m+'\src\main'))}; if(@($n | Where-Object {$_.LastWriteTimeUtc -gt $t}).Count -eq 0){'yes'}else{'no'}"') do set "FRESH=%%r"
)
if "%FRESH%"=="yes" goto run

where mvn >nul 2>nul
if errorlevel 1 (
    echo facewright: Maven is missing. Install Maven 3.8.1 or newer, then run this again. 1>&2
    exit /b 1
)
echo Building Facewright. The first time takes a few minutes and downloads its libraries... 1>&2
pushd "%ROOT%"
call mvn --batch-mode --quiet -DskipTests -Dcompiler.failOnWarning=false process-classes 1>&2
if errorlevel 1 (
    popd
    echo facewright: the build failed; the first lines marked [ERROR] say why. 1>&2
    exit /b 1
)
popd
type nul > "%STAMP%"

:run
rem A class path can be longer than a command line may be: it travels in an argument file.
set "ARGUMENTFILE=%ROOT%\app\target\java.args"
powershell -NoProfile -Command "$p=@('app','viewport3d','training-wizard','assets','inference') | ForEach-Object { Join-Path $env:ROOT ($_+'\target\classes') }; $c=($p -join ';')+';'+(Get-Content -Raw -LiteralPath $env:CLASSPATHFILE).Trim(); [IO.File]::WriteAllText($env:ARGUMENTFILE, '-cp '+[char]34+$c.Replace('\','\\')+[char]34)"
"%JAVA%" -Dprism.forceGPU=true %NATIVE% "@%ARGUMENTFILE%" facewright.app.Launcher %*
exit /b %ERRORLEVEL%

:test
shift
pushd "%ROOT%"
call mvn --batch-mode verify
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
